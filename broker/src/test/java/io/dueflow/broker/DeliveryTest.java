package io.dueflow.broker;

import static io.dueflow.broker.TestBroker.FIRST;
import static io.dueflow.broker.TestBroker.SECOND;
import static io.dueflow.broker.TestBroker.TOPIC;
import static io.dueflow.broker.TestBroker.bodies;
import static io.dueflow.broker.TestBroker.message;
import static io.dueflow.broker.TestBroker.publish;
import static io.dueflow.broker.TestBroker.receiveAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.client.impl.ClientSessionInternal;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {

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

    @Test
    void each_message_reaches_each_consumer_once_and_in_order() throws Exception {
        publish(broker.publisherConnections(), "1", "2", "3");

        assertThat(receiveAll(broker.port(), FIRST, 3)).isEqualTo(bodies("1", "2", "3"));
        assertThat(receiveAll(broker.port(), SECOND, 3)).isEqualTo(bodies("1", "2", "3"));
        assertThat(receiveAll(broker.port(), FIRST, 0)).isEmpty();
    }

    @Test
    void a_repeat_of_an_id_is_dropped() throws Exception {
        publish(broker.publisherConnections(), "1", "1", "2");
        assertThat(receiveAll(broker.port(), FIRST, 2)).isEqualTo(bodies("1", "2"));

        publish(broker.publisherConnections(), "2");
        assertThat(receiveAll(broker.port(), FIRST, 0)).isEmpty();
        assertThat(receiveAll(broker.port(), SECOND, 2)).isEqualTo(bodies("1", "2"));
    }

    /** Whoever sends several in a transaction has to send them one by one after that. */
    @Test
    void a_repeat_within_a_transaction_makes_all_of_it_fail() throws Exception {
        publish(broker.publisherConnections(), "1");

        try (var connection = broker.publisherConnections().createConnection();
                var session = connection.createSession(true, Session.SESSION_TRANSACTED);
                var producer = session.createProducer(session.createTopic(TOPIC.address()))) {
            producer.send(message(session, "1"));
            producer.send(message(session, "2"));
            assertThatThrownBy(session::commit)
                    .isInstanceOf(JMSException.class)
                    .hasMessageContaining("Duplicate message detected");
        }

        assertThat(receiveAll(broker.port(), FIRST, 1)).isEqualTo(bodies("1"));
        publish(broker.publisherConnections(), "1", "2");
        assertThat(receiveAll(broker.port(), FIRST, 1)).isEqualTo(bodies("2"));
    }

    @Test
    void messages_and_the_memory_of_ids_survive_a_restart() throws Exception {
        publish(broker.publisherConnections(), "1", "2");
        assertThat(receiveAll(broker.port(), FIRST, 2)).hasSize(2);
        var port = broker.port();

        broker.close();
        assertThat(broker.isRunning()).isFalse();
        broker.start();

        assertThat(broker.port()).isEqualTo(port);
        publish(broker.publisherConnections(), "2", "3");
        assertThat(receiveAll(port, FIRST, 1)).isEqualTo(bodies("3"));
        assertThat(receiveAll(port, SECOND, 3)).isEqualTo(bodies("1", "2", "3"));
    }

    @Test
    void a_publisher_in_another_process_signs_in_with_the_configured_password() throws Exception {
        var elsewhere = TestBroker.connections(broker.port(), BrokerUsers.PUBLISHER, TestBroker.PUBLISHER_PASSWORD);

        publish(elsewhere, "1");

        assertThat(receiveAll(broker.port(), FIRST, 1)).isEqualTo(bodies("1"));
    }

    @Test
    void what_a_consumer_was_given_that_died_is_the_next_ones_at_once() throws Exception {
        var connection = TestBroker.connections(broker.port(), FIRST, TestBroker.passwordOf(FIRST))
                .createConnection();
        var session = connection.createSession(Session.CLIENT_ACKNOWLEDGE);
        session.createConsumer(session.createQueue(TOPIC.qualifiedQueueOf(FIRST)));
        connection.start();
        publish(broker.publisherConnections(), "1", "2");

        die(session);

        assertThat(receiveAll(broker.port(), FIRST, 2)).isEqualTo(bodies("1", "2"));
    }

    /** Without a word of farewell, as a process that is killed. */
    private static void die(Session session) {
        var core = (ClientSessionInternal) ((ActiveMQSession) session).getCoreSession();
        core.getConnection().getTransportConnection().forceClose();
    }
}
