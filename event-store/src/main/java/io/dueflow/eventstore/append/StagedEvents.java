package io.dueflow.eventstore.append;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** The events that a unit of work has published and not committed yet, by their stream. */
final class StagedEvents {

    private static final String RESOURCE = StagedEvents.class.getName();

    private final Map<String, Set<DomainEventMessage<?>>> byStream = new HashMap<>();

    private StagedEvents() {}

    /** Takes what is published; what is rolled back, with a part of the unit of work or with all of it, is dropped. */
    static void stage(List<? extends EventMessage<?>> events) {
        if (CurrentUnitOfWork.isStarted()) {
            var unitOfWork = CurrentUnitOfWork.get();
            var staged = of(unitOfWork);
            staged.add(events);
            unitOfWork.onRollback(rolledBack -> staged.remove(events));
        }
    }

    static Stream<? extends DomainEventMessage<?>> of(String stream) {
        return CurrentUnitOfWork.isStarted()
                ? of(CurrentUnitOfWork.get()).byStream.getOrDefault(stream, Set.of()).stream()
                : Stream.empty();
    }

    private static StagedEvents of(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(RESOURCE, key -> new StagedEvents());
    }

    private void add(List<? extends EventMessage<?>> events) {
        events.forEach(event -> {
            if (event instanceof DomainEventMessage<?> domainEvent) {
                byStream.computeIfAbsent(domainEvent.getAggregateIdentifier(), stream -> new LinkedHashSet<>())
                        .add(domainEvent);
            }
        });
    }

    private void remove(List<? extends EventMessage<?>> events) {
        events.forEach(event -> {
            if (event instanceof DomainEventMessage<?> domainEvent) {
                byStream.get(domainEvent.getAggregateIdentifier()).remove(domainEvent);
            }
        });
    }
}
