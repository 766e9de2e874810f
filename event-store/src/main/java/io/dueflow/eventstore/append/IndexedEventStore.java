package io.dueflow.eventstore.append;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * Axon's event store, which finds the uncommitted events of a stream by its name. Axon goes through all of the unit of
 * work with each aggregate that is loaded, and through all once more for each of them, to see none twice.
 */
public final class IndexedEventStore extends EmbeddedEventStore {

    public IndexedEventStore(Builder builder) {
        super(builder);
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
