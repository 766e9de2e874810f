package io.dueflow.query.asof;

import io.dueflow.query.projection.Projection;
import io.dueflow.query.projection.Unread;
import io.dueflow.query.rebuild.DeclaredModels;
import io.dueflow.query.rebuild.Projector;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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

    /**
     * @param types of the events that it handles; none for all
     * @param unread tables of its models that the answer does not read
     */
    private record Filling(Projector projector, Set<Class<?>> types, Unread unread) {

        static Filling of(Projector projector, Unread unread) {
            return new Filling(projector, projector.eventTypes(), unread);
        }
    }

    private final DeclaredModels models;
    private final Configuration configuration;
    private final Map<Set<String>, Filling> some = new ConcurrentHashMap<>();
    private Filling all;

    PastReadModels(DeclaredModels models, Configuration configuration) {
        this.models = models;
        this.configuration = configuration;
    }

    /** Looked up once, when all projections are there: their handlers are found by reflection. */
    @Override
    public void afterSingletonsInstantiated() {
        all = Filling.of(new Projector(models.all(), configuration), Unread.NONE);
        some.put(Set.of(), Filling.of(new Projector(models.filledBy(Projection.class), configuration), Unread.NONE));
    }

    /**
     * Fills the models of the scope's tables with those of the events that belong to it; others are not even decoded. A
     * table that is not read is filled for the next batch alone, whose events may change its rows.
     */
    void fill(Scope scope, PastBatch batch) {
        var filling = filling(scope);
        var projector = filling.projector();
        var events = batch.events().stream()
                .filter(event -> projector.wants(event) && scope.holds(event.getPayload()))
                .toList();
        fill(events, projector, batch.last() ? filling.unread() : Unread.NONE);
    }

    /** Of the events that fill the scope's models; none where these may be of all types. */
    Set<Class<?>> eventTypes(Scope scope) {
        return filling(scope).types();
    }

    /** A whole book of which no table is named has all read models filled, those of other modules too. */
    private Filling filling(Scope scope) {
        var ofAll = scope instanceof Scope.WholeBook && scope.tables().isEmpty();
        return ofAll ? all : some.computeIfAbsent(scope.tables(), this::reading);
    }

    private Filling reading(Set<String> tables) {
        var needed = models.filling(tables);
        var unread = needed.stream()
                .flatMap(model -> tables(model.name()).stream())
                .filter(table -> !tables.contains(table))
                .collect(Collectors.toUnmodifiableSet());
        return Filling.of(new Projector(needed, configuration), new Unread(unread));
    }

    /** Those that the answer reads. */
    Collection<String> tables(Scope scope) {
        return scope.tables().isEmpty() ? models.tables() : scope.tables();
    }

    List<String> tables(String model) {
        return models.tables(model);
    }

    /** The query's unit of work stands aside, if there is one, since projections write before the outermost one commits. */
    private static void fill(List<TrackedEventMessage<?>> events, Projector projections, Unread unread) {
        var query = CurrentUnitOfWork.map(unit -> unit);
        query.ifPresent(CurrentUnitOfWork::clear);
        try {
            projections.project(events, unread);
        } finally {
            query.ifPresent(CurrentUnitOfWork::set);
        }
    }
}
