package io.dueflow.benchmarks.books;

import io.dueflow.app.serve.Service;
import io.dueflow.benchmarks.ours.Ours;
import io.dueflow.query.projection.Projection;
import io.dueflow.query.rebuild.DeclaredModels;
import io.dueflow.query.rebuild.EventsAhead;
import io.dueflow.query.rebuild.Phase;
import io.dueflow.query.rebuild.Rebuild;
import io.dueflow.query.rebuild.RebuildRequest;
import io.dueflow.query.rebuild.Rebuilds;
import io.dueflow.query.rebuild.StoredEvents;
import java.util.List;
import java.util.function.Predicate;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;

/** How many of the stored events a second are read, and projected anew. */
final class ReplaySpeed {

    private static final long POLL_MILLIS = 20;

    private final Ours ours;
    private final Service service;

    ReplaySpeed(Ours ours) {
        this.ours = ours;
        this.service = ours.service();
    }

    /** @param whole with the comparison of every row */
    record Rebuilt(double filling, double whole) {}

    long events() {
        return service.bean(StoredEvents.class).head();
    }

    /** Reading and decoding alone. */
    double decoded() throws InterruptedException {
        var events = service.bean(StoredEvents.class);
        var began = System.nanoTime();
        var count = 0L;
        try (var ahead = new EventsAhead(events, any -> true, 0, events.head())) {
            for (var batch = ahead.take(); batch.stored() > 0; batch = ahead.take()) {
                count += batch.stored();
            }
        }
        return perSecond(count, began);
    }

    /** All read models, filled, indexed and compared, and then left alone. Throws where a row differs. */
    Rebuilt rebuilt() throws InterruptedException {
        var began = System.nanoTime();
        var id = start(1);
        await(id, rebuild -> rebuild.phase().compareTo(Phase.COMPARING) >= 0);
        var filling = perSecond(events(), began);
        var done = await(id, Rebuild::isOver);
        if (done.differing() != 0) {
            throw new IllegalStateException("the rebuilt rows differ: " + done.differences());
        }
        return new Rebuilt(filling, perSecond(events(), began));
    }

    long start(double share) {
        var models = List.copyOf(service.bean(DeclaredModels.class).names());
        return service.bean(Rebuilds.class)
                .start(new RebuildRequest(models, true, share, null))
                .id();
    }

    Rebuild await(long id, Predicate<Rebuild> reached) throws InterruptedException {
        var rebuilds = service.bean(Rebuilds.class);
        var rebuild = rebuilds.find(id).orElseThrow();
        while (!reached.test(rebuild)) {
            if (rebuild.failure() != null) {
                throw new IllegalStateException("the rebuild failed: " + rebuild.failure());
            }
            Thread.sleep(POLL_MILLIS);
            rebuild = rebuilds.find(id).orElseThrow();
        }
        return rebuild;
    }

    /** The same read models, emptied and read again by Axon's own reader, in batches of a thousand. */
    double reset() throws InterruptedException {
        var reader = service.bean(EventProcessingConfiguration.class)
                .eventProcessor(Projection.GROUP, TrackingEventProcessor.class)
                .orElseThrow();
        reader.shutDown();
        var began = System.nanoTime();
        reader.resetTokens();
        reader.start();
        ours.awaitReaders();
        return perSecond(events(), began);
    }

    private static double perSecond(long count, long began) {
        return count / ((System.nanoTime() - began) / 1e9);
    }
}
