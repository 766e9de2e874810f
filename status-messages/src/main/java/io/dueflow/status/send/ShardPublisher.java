package io.dueflow.status.send;

import io.dueflow.messages.statusmessage.StatusMessageNotSent;
import io.dueflow.messages.statusmessage.StatusTopic;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.ResourceAllocationException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the messages of one shard, those about the same in the order of their ids. What the broker has confirmed is
 * noted after that, so a crash in between sends again, and the broker passes over it.
 */
final class ShardPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(ShardPublisher.class);
    private static final int MOST_WORDS = 500;

    private final int shard;
    private final UnsentMessages unsent;
    private final BrokerLine broker;
    private final SendingNotes notes;
    private final RetryPolicy retries;
    private final int batch;
    private final Clock clock;
    private BrokerSession session;

    ShardPublisher(
            int shard,
            UnsentMessages unsent,
            BrokerLine broker,
            SendingNotes notes,
            RetryPolicy retries,
            int batch,
            Clock clock) {
        this.shard = shard;
        this.unsent = unsent;
        this.broker = broker;
        this.notes = notes;
        this.retries = retries;
        this.batch = batch;
        this.clock = clock;
    }

    /**
     * Sends what waits, as many at once as may be.
     *
     * @return whether more may be waiting
     * @throws JMSException where the broker takes nothing at all; nothing is noted then
     */
    boolean sendSome() throws JMSException {
        var more = false;
        for (var topic : StatusTopic.values()) {
            var messages = unsent.find(topic, shard, clock.instant(), batch);
            if (!messages.isEmpty()) {
                send(topic, messages);
                broker.up();
                more |= messages.size() == batch;
            }
        }
        return more;
    }

    private void send(StatusTopic topic, List<StatusMessage> messages) throws JMSException {
        try {
            session().sendTogether(messages);
        } catch (JMSException e) {
            LOG.debug("a batch was not sent, its messages are sent one by one", e);
            hangUp();
            sendOneByOne(topic, messages);
            return;
        }
        notes.sent(shard, topic, messages.stream().map(StatusMessage::messageId).toList());
    }

    /** One that the broker does not take holds up only what is about the same. */
    private void sendOneByOne(StatusTopic topic, List<StatusMessage> messages) throws JMSException {
        var sent = new ArrayList<Long>();
        var heldUp = new HashSet<String>();
        try {
            for (var message : messages) {
                if (heldUp.contains(message.about())) {
                    continue;
                }
                var refusal = send(message);
                if (refusal == null) {
                    sent.add(message.messageId());
                } else {
                    heldUp.add(message.about());
                    noteNotSent(message, refusal);
                }
            }
        } finally {
            if (!sent.isEmpty()) {
                notes.sent(shard, topic, sent);
            }
        }
    }

    /**
     * A message is to blame only where the broker is there: where it does not take the message over a new connection
     * either, for no reason that would be the same for all of them.
     *
     * @return why the broker does not take it, or null where it did
     */
    private JMSException send(StatusMessage message) throws JMSException {
        try {
            session().sendAlone(message);
            return null;
        } catch (JMSException e) {
            hangUp();
        }
        var again = session();
        try {
            again.sendAlone(message);
            return null;
        } catch (JMSSecurityException | ResourceAllocationException | InvalidDestinationException e) {
            throw e;
        } catch (JMSException e) {
            hangUp();
            return e;
        }
    }

    private void noteNotSent(StatusMessage message, JMSException refusal) {
        var retryAt = retries.next(message.retries(), clock.instant());
        var words = String.valueOf(refusal.getMessage());
        var event = new StatusMessageNotSent(
                message.topic(),
                message.messageId(),
                message.about(),
                retryAt == null ? message.retries() : message.retries() + 1,
                retryAt,
                words.substring(0, Math.min(words.length(), MOST_WORDS)));
        LOG.warn("the broker does not take message {} about {}: {}", message.messageId(), message.about(), words);
        notes.notSent(shard, event);
    }

    private BrokerSession session() throws JMSException {
        if (session == null) {
            session = broker.open();
        }
        return session;
    }

    void hangUp() {
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
