package io.dueflow.query.testing;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Hands events to all projections in batches of a chosen size, past the event store. */
@Component
public class Batches {

    private final ApplicationContext context;
    private final TransactionManager transactions;

    Batches(ApplicationContext context, TransactionManager transactions) {
        this.context = context;
        this.transactions = transactions;
    }

    /** Each batch is one transaction. Positions count from 1. */
    public void handle(List<EventMessage<?>> messages, int size) {
        var projections = projections();
        for (var from = 0; from < messages.size(); from += size) {
            var batch = tracked(messages, from, Math.min(from + size, messages.size()));
            var unitOfWork = new BatchingUnitOfWork<>(batch);
            unitOfWork.attachTransaction(transactions);
            var result = unitOfWork.executeWithResult(() -> {
                handle(projections, unitOfWork.getMessage());
                return null;
            });
            if (result.isExceptional()) {
                throw new IllegalStateException(result.exceptionResult());
            }
        }
    }

    /** All in one transaction, of which the projections do not know. */
    public void handleWithoutUnitOfWork(List<EventMessage<?>> messages) {
        var projections = projections();
        transactions.executeInTransaction(() -> {
            for (var message : tracked(messages, 0, messages.size())) {
                handle(projections, message);
            }
        });
    }

    /** Empties all read models. */
    public void reset() {
        transactions.executeInTransaction(() -> projections().performReset());
    }

    private SimpleEventHandlerInvoker projections() {
        return SimpleEventHandlerInvoker.builder()
                .eventHandlers(List.copyOf(
                        context.getBeansWithAnnotation(ProcessingGroup.class).values()))
                .listenerInvocationErrorHandler(PropagatingErrorHandler.INSTANCE)
                .build();
    }

    private static void handle(SimpleEventHandlerInvoker projections, TrackedEventMessage<?> message) {
        try {
            projections.handle(message, Segment.ROOT_SEGMENT);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<TrackedEventMessage<?>> tracked(List<EventMessage<?>> messages, int from, int to) {
        var batch = new ArrayList<TrackedEventMessage<?>>();
        for (var index = from; index < to; index++) {
            batch.add(
                    new GenericTrackedEventMessage<>(new GlobalSequenceTrackingToken(index + 1L), messages.get(index)));
        }
        return batch;
    }
}
