package io.dueflow.query.asof;

import io.dueflow.query.projection.Projection;
import io.dueflow.query.rebuild.DeclaredModels;
import io.dueflow.query.rebuild.Projector;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Has the very projections that fill the read models handle past events, as in a replay, in the transaction that is
 * under way. Where that transaction finds its tables is not their concern.
 */
@Component
class PastReadModels implements SmartInitializingSingleton {

    private final DeclaredModels models;
    private final Configuration configuration;
    private final Map<Set<String>, Projector> some = new ConcurrentHashMap<>();
    private Projector all;

    PastReadModels(DeclaredModels models, Configuration configuration) {
        this.models = models;
        this.configuration = configuration;
    }

    /** Looked up once, when all projections are there: their handlers are found by reflection. */
    @Override
    public void afterSingletonsInstantiated() {
        all = new Projector(models.all(), configuration);
        some.put(Set.of(), new Projector(models.filledBy(Projection.class), configuration));
    }

    /** Fills all read models, those of other modules too. */
    void fillAll(List<TrackedEventMessage<?>> events) {
        fill(events, all);
    }

    /** Fills the scope's models with those of the events that belong to it; others are not even decoded. */
    void fill(Scope.Streams scope, List<TrackedEventMessage<?>> events) {
        var projector =
                some.computeIfAbsent(scope.models(), names -> new Projector(models.choose(names), configuration));
        fill(
                events.stream()
                        .filter(event ->
                                projector.wants(event) && scope.wanted().test(event.getPayload()))
                        .toList(),
                projector);
    }

    /** The query's unit of work stands aside, if there is one, since projections write before the outermost one commits. */
    private static void fill(List<TrackedEventMessage<?>> events, Projector projections) {
        var query = CurrentUnitOfWork.map(unit -> unit);
        query.ifPresent(CurrentUnitOfWork::clear);
        try {
            projections.project(events);
        } finally {
            query.ifPresent(CurrentUnitOfWork::set);
        }
    }
}
