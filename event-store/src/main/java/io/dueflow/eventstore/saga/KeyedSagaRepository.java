package io.dueflow.eventstore.saga;

import io.dueflow.eventstore.ahead.Announced;
import io.dueflow.messages.ReadAhead;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.messaging.annotation.MessageHandlerInterceptorMemberChain;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.Saga;
import org.axonframework.modelling.saga.SagaRepository;
import org.axonframework.modelling.saga.metamodel.AnnotationSagaMetaModelFactory;
import org.axonframework.modelling.saga.metamodel.SagaModel;

/**
 * Sagas of one type, each associated once and for good, by a value that no other shares. The value is the saga's key, so
 * a saga is one row. Sagas that were announced are read with one query, and what a unit of work changed is written with
 * one statement of each kind.
 *
 * <p>Two units of work never meet in one saga, because each of its events follows from the one before; so it is not
 * locked. Where they do meet, by the late doubles of a message, the streams of the events refuse the second.
 */
public final class KeyedSagaRepository<T> implements SagaRepository<T> {

    private final Class<T> type;
    private final SagaRows<T> rows;
    private final SagaModel<T> model;
    private final MessageHandlerInterceptorMemberChain<T> interceptors;
    private final String resource;

    public KeyedSagaRepository(Class<T> type, SagaRows<T> rows, AnnotationSagaMetaModelFactory models) {
        this.type = type;
        this.rows = rows;
        this.model = models.modelOf(type);
        this.interceptors = models.chainedInterceptor(type);
        this.resource = "sagas of " + type.getName();
    }

    @Override
    public Set<String> find(AssociationValue association) {
        return known(association.getValue()).saga(association.getValue()).isPresent()
                ? Set.of(association.getValue())
                : Set.of();
    }

    @Override
    public Saga<T> load(String key) {
        return known(key).saga(key).orElse(null);
    }

    @Override
    public Saga<T> createInstance(String provisional, Supplier<T> factory) {
        var saga = new KeyedSaga<>(provisional, Set.of(), factory.get(), model, interceptors);
        current().created(saga);
        return saga;
    }

    private SagasOfAUnitOfWork<T> known(String key) {
        var sagas = current();
        if (!sagas.isKnown(key)) {
            read(Set.of(key), sagas);
        }
        return sagas;
    }

    private SagasOfAUnitOfWork<T> current() {
        return Announced.once(resource, this::begin);
    }

    private SagasOfAUnitOfWork<T> begin(ReadAhead ahead) {
        var sagas = new SagasOfAUnitOfWork<T>();
        if (!ahead.sagas().isEmpty()) {
            read(new LinkedHashSet<>(ahead.sagas()), sagas);
        }
        writeBeforeCommit(CurrentUnitOfWork.get().root(), sagas);
        return sagas;
    }

    private void writeBeforeCommit(UnitOfWork<?> root, SagasOfAUnitOfWork<T> sagas) {
        root.onPrepareCommit(ending -> rows.write(type, sagas));
    }

    private void read(Set<String> keys, SagasOfAUnitOfWork<T> sagas) {
        keys.forEach(sagas::absent);
        rows.read(
                type,
                keys,
                (association, saga, state) -> sagas.loaded(
                        association.getValue(),
                        new KeyedSaga<>(association.getValue(), Set.of(association), saga, model, interceptors),
                        state));
    }
}
