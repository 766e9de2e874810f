package io.dueflow.broker;

import static io.dueflow.broker.TestBroker.FIRST;
import static io.dueflow.broker.TestBroker.SECOND;
import static io.dueflow.broker.TestBroker.bodies;
import static io.dueflow.broker.TestBroker.publish;
import static io.dueflow.broker.TestBroker.receiveAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What STOMP asks of the broker by other words than Artemis' own protocol, which the permission matrix speaks. */
class StompTest {

    private static final String[] ANONYMOUS = {"CONNECT", "accept-version:1.2", "host:broker"};

    @TempDir
    Path directory;

    private EmbeddedBroker broker;

    @BeforeEach
    void start() {
        broker = TestBroker.started(directory);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    private static String[] signIn(String user, String password) {
        return new String[] {"CONNECT", "accept-version:1.2", "host:broker", "login:" + user, "passcode:" + password};
    }

    private StompClient signedIn() throws Exception {
        var client = new StompClient(broker.port());
        assertThat(client.ask(signIn(FIRST, TestBroker.passwordOf(FIRST)))).isEqualTo("CONNECTED");
        return client;
    }

    private static String destination(String name) {
        return "destination:" + name.replace(":", "\\c");
    }

    @Test
    void nobody_signs_in_without_the_right_password() throws Exception {
        for (var attempt : new String[][] {ANONYMOUS, signIn(FIRST, "guessed"), signIn("stranger", "")}) {
            try (var client = new StompClient(broker.port())) {
                assertThat(client.ask(attempt)).isNotEqualTo("CONNECTED");
            }
        }
    }

    @Test
    void a_consumer_neither_sends_nor_reads_what_is_not_its_own() throws Exception {
        publish(broker.publisherConnections(), "1");
        for (var place : new String[] {
            TestBroker.TOPIC.qualifiedQueueOf(SECOND), TestBroker.TOPIC.address(), ServerConfiguration.EXPIRED
        }) {
            try (var client = signedIn()) {
                assertThat(client.ask("SUBSCRIBE", "id:0", destination(place), "ack:auto", "receipt:r"))
                        .as(place)
                        .isEqualTo("ERROR");
            }
            try (var client = signedIn()) {
                assertThat(client.ask("SEND", destination(place), "receipt:r"))
                        .as(place)
                        .isEqualTo("ERROR");
            }
        }
    }

    @Test
    void a_nack_loses_nothing() throws Exception {
        publish(broker.publisherConnections(), "1");
        try (var client = signedIn()) {
            var queue = destination(TestBroker.TOPIC.qualifiedQueueOf(FIRST));
            client.tell("SUBSCRIBE", "id:0", queue, "ack:client-individual");
            var message = client.read();
            assertThat(message).startsWith("MESSAGE");
            var ack = message.lines().filter(line -> line.startsWith("ack:")).findFirst();
            client.ask("NACK", ack.orElseThrow().replace("ack:", "id:"));
        }

        assertThat(receiveAll(broker.port(), FIRST, 1)).isEqualTo(bodies("1"));
    }
}
