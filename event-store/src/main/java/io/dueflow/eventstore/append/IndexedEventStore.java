package io.dueflow.eventstore.append;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * Axon's event store, which finds the uncommitted events of a stream by its name. Axon goes through all of the unit of
 * work with each aggregate that is loaded, and through all once more for each of them, to see none twice.
 *
 * <p>Readers get streams of their own. Those of Axon share a cache, which is of no use where there is one reader, and
 * which is filled, when one that fell behind comes back, with every event that was stored meanwhile, all at once.
 */
public final class IndexedEventStore extends EmbeddedEventStore {

    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

    private final Arrivals arrivals = new Arrivals();
    private final Duration longestSleep;

    public IndexedEventStore(Builder builder) {
        this(builder, LONGEST_SLEEP);
    }

    /** @param longestSleep of a reader that nothing has woken */
    IndexedEventStore(Builder builder, Duration longestSleep) {
        super(builder);
        this.longestSleep = longestSleep;
    }

    @Override
    public TrackingEventStream openStream(TrackingToken last) {
        return new StoredEventStream(storageEngine(), arrivals, longestSleep, last);
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        arrivals.signal();
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        super.publish(events);
        StagedEvents.stage(events);
    }

    @Override
    protected Stream<? extends DomainEventMessage<?>> stagedDomainEventMessages(String stream) {
        return StagedEvents.of(stream);
    }
}
