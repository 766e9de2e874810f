package io.dueflow.app.completeness;

import io.dueflow.eventstore.seen.Completeness;
import io.dueflow.eventstore.seen.GroupCompleteness;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for events that a group has not seen, and raises an alarm in the log and in the metrics. */
final class SkippedEvents {

    private static final Logger LOG = LoggerFactory.getLogger(SkippedEvents.class);

    private final Completeness completeness;
    /** What the last check found, not a number before the first one. */
    private final AtomicReference<Double> wrong = new AtomicReference<>(Double.NaN);

    SkippedEvents(Completeness completeness, MeterRegistry meters) {
        this.completeness = completeness;
        Gauge.builder("dueflow.completeness.wrong", wrong::get)
                .description("Events that were skipped, are gone, or are not those that were seen")
                .register(meters);
    }

    void look() {
        var groups = completeness.check();
        wrong.set((double) groups.stream().mapToLong(SkippedEvents::wrong).sum());
        for (var group : groups) {
            if (group.complete()) {
                LOG.info("{} has seen all {} events", group.group(), group.stored());
            } else {
                LOG.error(
                        "EVENTS_SKIPPED: {} has not seen what is stored: {} missed, {} gone, {} buckets differ; "
                                + "dueflow completeness names them",
                        group.group(),
                        group.missed(),
                        group.gone(),
                        group.differing().size());
            }
        }
    }

    private static long wrong(GroupCompleteness group) {
        return group.missed() + group.gone() + group.differing().size();
    }
}
