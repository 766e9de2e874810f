package io.dueflow.status.send;

import io.dueflow.messages.LoggedAbout;
import io.dueflow.messages.StorableText;
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
    private static final String ARTEMIS_IS_FULL = "ActiveMQAddressFullException";

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
    boolean sendSome() throws JMSException, InterruptedException {
        var more = false;
        for (var topic : StatusTopic.values()) {
            var messages = unsent.find(topic, shard, clock.instant(), batch);
            if (!messages.isEmpty()) {
                sendAndTellOfTheBroker(topic, messages);
            }
            broker.up(topic, shard);
            more |= messages.size() == batch;
        }
        return more;
    }

    private void sendAndTellOfTheBroker(StatusTopic topic, List<StatusMessage> messages)
            throws JMSException, InterruptedException {
        try {
            send(topic, messages);
        } catch (JMSException e) {
            broker.down(topic, shard, e);
            throw e;
        }
    }

    private void send(StatusTopic topic, List<StatusMessage> messages) throws JMSException, InterruptedException {
        var sent = new ArrayList<Long>();
        var heldUp = new HashSet<String>();
        try {
            for (var wave : Waves.of(messages)) {
                var free = wave.stream()
                        .filter(message -> !heldUp.contains(message.about()))
                        .toList();
                heldUp.addAll(sendWave(free, sent));
            }
        } finally {
            if (!sent.isEmpty()) {
                notes.sent(shard, topic, sent);
            }
        }
    }

    /** @return what the messages are about that the broker did not take */
    private List<String> sendWave(List<StatusMessage> wave, List<Long> sent) throws JMSException, InterruptedException {
        var confirmations = session().send(wave);
        sent.addAll(confirmations.confirmed());
        var failed = wave.stream()
                .filter(message -> confirmations.failureOf(message) != null)
                .toList();
        if (!failed.isEmpty()) {
            hangUp();
        }
        var notTaken = new ArrayList<String>();
        for (var message : failed) {
            if (!isTakenAlone(message, sent)) {
                notTaken.add(message.about());
            }
        }
        return notTaken;
    }

    /**
     * A message is to blame only where the broker is there: where it does not take the message over a new connection
     * either, for no reason that would be the same for all of them.
     */
    private boolean isTakenAlone(StatusMessage message, List<Long> sent) throws JMSException, InterruptedException {
        var failure = session().send(List.of(message)).failureOf(message);
        if (failure == null) {
            sent.add(message.messageId());
            return true;
        }
        hangUp();
        if (failure instanceof JMSException refusal && isTheSameForAll(refusal)) {
            throw refusal;
        }
        noteNotSent(message, failure);
        return false;
    }

    private static boolean isTheSameForAll(JMSException refusal) {
        return refusal instanceof JMSSecurityException
                || refusal instanceof ResourceAllocationException
                || refusal instanceof InvalidDestinationException
                || refusal instanceof BrokerSilent
                || saysThatThereIsNoRoom(refusal);
    }

    /** JMS has an exception of its own for it, but Artemis' client tells it by the cause alone. */
    private static boolean saysThatThereIsNoRoom(JMSException refusal) {
        var cause = refusal.getCause();
        return cause != null && cause.getClass().getSimpleName().equals(ARTEMIS_IS_FULL);
    }

    private void noteNotSent(StatusMessage message, Exception refusal) {
        var retryAt = retries.next(message.retries(), clock.instant());
        var words = String.valueOf(refusal.getMessage());
        var event = new StatusMessageNotSent(
                message.topic(),
                message.messageId(),
                message.about(),
                retryAt == null ? message.retries() : message.retries() + 1,
                retryAt,
                StorableText.of(words.substring(0, Math.min(words.length(), MOST_WORDS))));
        var ending = retryAt == null ? "it has failed" : "it is tried again at " + retryAt;
        try (var about = LoggedAbout.repayment(message.repaymentNo())) {
            LOG.warn("the broker does not take message {}, {}: {}", message.messageId(), ending, words);
        }
        notes.notSent(shard, event);
    }

    private BrokerSession session() throws JMSException {
        if (session == null) {
            session = broker.open();
        }
        return session;
    }

    void leaveToAnotherNode() {
        broker.leave(shard);
    }

    void hangUp() {
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
