package io.dueflow.status.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dueflow.broker.EmbeddedBroker;
import io.dueflow.eventstore.testing.TestDatabase;
import io.dueflow.messages.query.StatusMessageRecord;
import io.dueflow.messages.query.StatusMessageState;
import io.dueflow.messages.statusmessage.StatusTopic;
import jakarta.jms.TextMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** By default the broker runs in the same process, and the publisher reaches it without a port. */
class BrokerInsideTest {

    private static final String TOPIC = "VirtualTopic.finance_status";

    @Test
    void a_consumer_gets_what_was_published_within_the_process(@TempDir Path folder) throws Exception {
        try (var node = Node.start(
                TestDatabase.emptyDatabase(),
                "--dueflow.broker.port=0",
                "--dueflow.broker.directory=" + folder,
                "--dueflow.broker.consumers[0].name=chat",
                "--dueflow.broker.consumers[0].password-hash=" + new BCryptPasswordEncoder().encode("secret"))) {
            node.happened(Orders.wholeLife("F1"));
            node.awaitWritten();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> node.messages(StatusTopic.FINANCE_STATUS).stream()
                            .allMatch(message -> message.state() == StatusMessageState.SENT));

            var url = "tcp://127.0.0.1:" + node.bean(EmbeddedBroker.class).port();
            var received = new ArrayList<String>();
            try (var connections = new ActiveMQConnectionFactory(url);
                    var context = connections.createContext("chat", "secret")) {
                var receiver = context.createConsumer(context.createQueue(TOPIC + "::Consumer.chat." + TOPIC));
                while (received.size() < 6) {
                    received.add(((TextMessage) receiver.receive(60_000)).getText());
                }
                assertThat(receiver.receive(500)).isNull();
            }
            assertThat(received)
                    .isEqualTo(node.messages(StatusTopic.FINANCE_STATUS).stream()
                            .map(StatusMessageRecord::content)
                            .toList());
        }
    }
}
