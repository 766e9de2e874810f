package io.dueflow.status.send;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the broker is there, as all that send to it see it. */
public final class BrokerLine {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerLine.class);

    private final ConnectionFactory broker;
    private final Clock clock;
    private final AtomicReference<Instant> downSince = new AtomicReference<>();

    public BrokerLine(ConnectionFactory broker, Clock clock) {
        this.broker = broker;
        this.clock = clock;
    }

    BrokerSession open() throws JMSException {
        return BrokerSession.open(broker);
    }

    void up() {
        var since = downSince.getAndSet(null);
        if (since != null) {
            LOG.info("the broker is back after {}", Duration.between(since, clock.instant()));
        }
    }

    void down(JMSException reason) {
        if (downSince.compareAndSet(null, clock.instant())) {
            LOG.warn("the broker takes no messages, which wait: {}", reason.toString());
        }
    }

    /** Empty while all is well. */
    public Optional<Instant> downSince() {
        return Optional.ofNullable(downSince.get());
    }
}
