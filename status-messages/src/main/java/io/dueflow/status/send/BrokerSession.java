package io.dueflow.status.send;

import io.dueflow.messages.statusmessage.StatusTopic;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to the broker. What it has confirmed is on its disk; of anything else nothing is known. */
final class BrokerSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerSession.class);

    /** Artemis passes over a message whose id it has seen before. */
    private static final String DUPLICATE_DETECTION_ID = "_AMQ_DUPL_ID";

    private static final Duration TIME_TO_LIVE = Duration.ofDays(7);

    private final Connection connection;
    private final Session together;
    private final Session alone;
    private final Map<StatusTopic, MessageProducer> producersTogether;
    private final Map<StatusTopic, MessageProducer> producersAlone;

    private BrokerSession(Connection connection) throws JMSException {
        this.connection = connection;
        together = connection.createSession(Session.SESSION_TRANSACTED);
        alone = connection.createSession(Session.AUTO_ACKNOWLEDGE);
        producersTogether = producers(together);
        producersAlone = producers(alone);
    }

    static BrokerSession open(ConnectionFactory broker) throws JMSException {
        var connection = broker.createConnection();
        try {
            return new BrokerSession(connection);
        } catch (JMSException e) {
            close(connection);
            throw e;
        }
    }

    private static Map<StatusTopic, MessageProducer> producers(Session session) throws JMSException {
        var producers = new EnumMap<StatusTopic, MessageProducer>(StatusTopic.class);
        for (var topic : StatusTopic.values()) {
            var producer = session.createProducer(session.createTopic(address(topic)));
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            producer.setTimeToLive(TIME_TO_LIVE.toMillis());
            producers.put(topic, producer);
        }
        return producers;
    }

    private static String address(StatusTopic topic) {
        return switch (topic) {
            case FINANCE_STATUS -> "VirtualTopic.finance_status";
            case REPAYMENT_STATUS -> "VirtualTopic.repayment_status";
        };
    }

    /** Sends all or none; returns when the broker has confirmed them. Fails where one of them was sent before. */
    void sendTogether(List<StatusMessage> messages) throws JMSException {
        for (var message : messages) {
            send(message, together, producersTogether);
        }
        together.commit();
    }

    /** Returns when the broker has confirmed it, or has passed over it as sent before. */
    void sendAlone(StatusMessage message) throws JMSException {
        send(message, alone, producersAlone);
    }

    private static void send(StatusMessage message, Session session, Map<StatusTopic, MessageProducer> producers)
            throws JMSException {
        var text = session.createTextMessage(message.content());
        text.setStringProperty(DUPLICATE_DETECTION_ID, Long.toString(message.messageId()));
        producers.get(message.topic()).send(text);
    }

    @Override
    public void close() {
        close(connection);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (JMSException e) {
            LOG.debug("a connection to the broker broke while it was closed", e);
        }
    }
}
