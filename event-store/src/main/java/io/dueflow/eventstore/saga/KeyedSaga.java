package io.dueflow.eventstore.saga;

import java.util.Set;
import org.axonframework.messaging.annotation.MessageHandlerInterceptorMemberChain;
import org.axonframework.modelling.saga.AnnotatedSaga;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.metamodel.SagaModel;

/** A saga that is known by the value of its one association. */
final class KeyedSaga<T> extends AnnotatedSaga<T> {

    private final String provisional;

    KeyedSaga(
            String provisional,
            Set<AssociationValue> associations,
            T saga,
            SagaModel<T> model,
            MessageHandlerInterceptorMemberChain<T> interceptors) {
        super(provisional, associations, saga, model, interceptors);
        this.provisional = provisional;
    }

    /** Axon names a saga before it associates it, so the name is the key only from then on. */
    @Override
    public String getSagaIdentifier() {
        var associations = getAssociationValues().iterator();
        return associations.hasNext() ? associations.next().getValue() : provisional;
    }
}
