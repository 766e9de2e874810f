package io.dueflow.broker;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns whenever a queue has grown in which there should be nothing. */
final class SetAsideWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SetAsideWatch.class);

    private final EmbeddedBroker broker;
    private final String queue;
    private double seen;

    SetAsideWatch(EmbeddedBroker broker, String queue) {
        this.broker = broker;
        this.queue = queue;
    }

    void look() {
        var now = broker.waiting(queue);
        if (Double.isNaN(now)) {
            return;
        }
        if (now > seen) {
            LOG.warn("{} status messages more are {}; the queue holds {}", (long) (now - seen), queue, (long) now);
        }
        seen = now;
    }
}
