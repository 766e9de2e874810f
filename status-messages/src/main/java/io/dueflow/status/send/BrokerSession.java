package io.dueflow.status.send;

import io.dueflow.messages.statusmessage.StatusTopic;
import jakarta.jms.CompletionListener;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to the broker. Many messages are on their way at once and each is confirmed by itself: a transaction of
 * Artemis would commit without a message that the broker did not take, and would roll back for one that it has already.
 */
final class BrokerSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerSession.class);

    /** Artemis passes over a message whose id it has seen before, and confirms it. */
    private static final String DUPLICATE_DETECTION_ID = "_AMQ_DUPL_ID";

    private static final Duration TIME_TO_LIVE = Duration.ofDays(7);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Connection connection;
    private final Session session;
    private final Map<StatusTopic, MessageProducer> producers = new EnumMap<>(StatusTopic.class);

    private BrokerSession(Connection connection) throws JMSException {
        this.connection = connection;
        session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
        for (var topic : StatusTopic.values()) {
            var producer = session.createProducer(session.createTopic(address(topic)));
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            producer.setTimeToLive(TIME_TO_LIVE.toMillis());
            producers.put(topic, producer);
        }
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

    private static String address(StatusTopic topic) {
        return switch (topic) {
            case FINANCE_STATUS -> "VirtualTopic.finance_status";
            case REPAYMENT_STATUS -> "VirtualTopic.repayment_status";
        };
    }

    /**
     * Sends all of them and waits until the broker has said something about each, or has stopped talking.
     *
     * @return what it has confirmed; of the others nothing is known but the reason given
     */
    Confirmations send(Collection<StatusMessage> messages) throws InterruptedException {
        var confirmed = ConcurrentHashMap.<Long>newKeySet();
        var failures = new ConcurrentHashMap<Long, Exception>();
        var outstanding = new CountDownLatch(messages.size());
        for (var message : messages) {
            send(message, new CompletionListener() {
                @Override
                public void onCompletion(Message sent) {
                    confirmed.add(message.messageId());
                    outstanding.countDown();
                }

                @Override
                public void onException(Message sent, Exception reason) {
                    failures.put(message.messageId(), reason);
                    outstanding.countDown();
                }
            });
        }
        var allAnswered = outstanding.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (!allAnswered) {
            LOG.info("the broker has not answered to {} messages in {}", outstanding.getCount(), PATIENCE);
        }
        return new Confirmations(List.copyOf(confirmed), Map.copyOf(failures));
    }

    private void send(StatusMessage message, CompletionListener listener) {
        try {
            var text = session.createTextMessage(message.content());
            text.setStringProperty(DUPLICATE_DETECTION_ID, Long.toString(message.messageId()));
            producers.get(message.topic()).send(text, listener);
        } catch (JMSException e) {
            listener.onException(null, e);
        }
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
