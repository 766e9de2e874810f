package io.dueflow.status.send;

import io.dueflow.messages.statusmessage.StatusTopic;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the broker is there, as all that send to it see it. It is so for each topic and shard by itself: what one of them
 * may do says nothing of another, to which the broker may have no room or give no right.
 */
public final class BrokerLine {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerLine.class);

    private record Sender(StatusTopic topic, int shard) {}

    private final ConnectionFactory broker;
    private final Clock clock;
    private final Map<Sender, Instant> downSince = new ConcurrentHashMap<>();

    public BrokerLine(ConnectionFactory broker, Clock clock) {
        this.broker = broker;
        this.clock = clock;
    }

    BrokerSession open() throws JMSException {
        return BrokerSession.open(broker);
    }

    /** It takes what there is, or nothing waits for it. */
    void up(StatusTopic topic, int shard) {
        var since = downSince.remove(new Sender(topic, shard));
        if (since != null && downSince.isEmpty()) {
            LOG.info("the broker is back after {}", Duration.between(since, clock.instant()));
        }
    }

    void down(StatusTopic topic, int shard, JMSException reason) {
        var first = downSince.isEmpty();
        if (downSince.putIfAbsent(new Sender(topic, shard), clock.instant()) == null && first) {
            LOG.warn("the broker takes no messages of {}, which wait: {}", topic, reason.toString());
        }
    }

    /** Another node sends what is in the shard, and hears itself how the broker is. */
    void leave(int shard) {
        downSince.keySet().removeIf(sender -> sender.shard() == shard);
    }

    /** Since when something waits for the broker; empty while all is well. */
    public Optional<Instant> downSince() {
        return downSince.values().stream().min(Comparator.naturalOrder());
    }
}
