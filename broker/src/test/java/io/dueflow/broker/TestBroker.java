package io.dueflow.broker;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A broker with the consumers {@value #FIRST} and {@value #SECOND}, whose passwords are their names reversed. */
final class TestBroker {

    static final String FIRST = "yingChat_Msg";
    static final String SECOND = "ledger";
    static final String PUBLISHER_PASSWORD = "from elsewhere";
    static final StatusTopic TOPIC = StatusTopic.FINANCE_STATUS;

    private static final long PATIENCE_MILLIS = 60_000;
    private static final long MOMENT_MILLIS = 500;
    private static final String PUBLISHER_HASH =
            PasswordHash.of(PUBLISHER_PASSWORD).hash();
    private static final List<BrokerSettings.Consumer> CONSUMERS = List.of(
            consumer(FIRST, Set.of("finance_status")), consumer(SECOND, Set.of("finance_status", "repayment_status")));

    private TestBroker() {}

    static BrokerSettings settings(Path directory) {
        return settings(directory, 0, CONSUMERS, new BrokerSettings.Tls(null, ""));
    }

    static BrokerSettings settings(
            Path directory, int port, List<BrokerSettings.Consumer> consumers, BrokerSettings.Tls tls) {
        return new BrokerSettings(
                true, "", "", "", "127.0.0.1", port, directory, PUBLISHER_HASH, consumers, Set.of(), tls);
    }

    static BrokerSettings.Consumer consumer(String name, Set<String> topics) {
        return new BrokerSettings.Consumer(
                name, PasswordHash.of(passwordOf(name)).hash(), topics);
    }

    static String passwordOf(String consumer) {
        return new StringBuilder(consumer).reverse().toString();
    }

    static EmbeddedBroker started(Path directory) {
        var broker = new EmbeddedBroker(settings(directory));
        broker.start();
        return broker;
    }

    static ConnectionFactory connections(int port, String user, String password) {
        return StatusConnections.at("tcp://127.0.0.1:" + port, user, password);
    }

    /** Publishes one message an id, each confirmed by the broker before the next. */
    static void publish(ConnectionFactory connections, String... ids) throws JMSException {
        publish(connections, 0, ids);
    }

    static void publish(ConnectionFactory connections, long timeToLive, String... ids) throws JMSException {
        try (var connection = connections.createConnection();
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var producer = session.createProducer(session.createTopic(TOPIC.address()))) {
            producer.setTimeToLive(timeToLive);
            for (var id : ids) {
                producer.send(message(session, id));
            }
        }
    }

    static TextMessage message(Session session, String id) throws JMSException {
        var message = session.createTextMessage("{\"msgId\":" + id + "}");
        message.setStringProperty("_AMQ_DUPL_ID", id);
        return message;
    }

    /** Everything that waits for a consumer, acknowledged. Whoever expects some of it waits for that with patience. */
    static List<String> receiveAll(int port, String consumer, int expected) throws JMSException {
        var received = new ArrayList<String>();
        try (var connection = connections(port, consumer, passwordOf(consumer)).createConnection();
                var messages = consumerOf(connection, consumer)) {
            connection.start();
            for (var message = messages.receive(patience(expected));
                    message != null;
                    message = messages.receive(patience(expected - received.size()))) {
                received.add(((TextMessage) message).getText());
            }
        }
        return received;
    }

    private static long patience(int missing) {
        return missing > 0 ? PATIENCE_MILLIS : MOMENT_MILLIS;
    }

    private static MessageConsumer consumerOf(Connection connection, String consumer) throws JMSException {
        var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        return session.createConsumer(session.createQueue(TOPIC.qualifiedQueueOf(consumer)));
    }

    static List<String> bodies(String... ids) {
        return List.of(ids).stream().map(id -> "{\"msgId\":" + id + "}").toList();
    }
}
