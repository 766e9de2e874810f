package io.dueflow.query.asof;

import io.dueflow.query.projection.Projection;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Has the very projections that fill the read models handle past events, as in a replay, in the transaction that is
 * under way. Where that transaction finds its tables is not their concern.
 */
@Component
class PastReadModels implements SmartInitializingSingleton {

    private static final TrackingToken ALL_IS_PAST = new GlobalSequenceTrackingToken(Long.MAX_VALUE);

    private final EventProcessingConfiguration processing;
    private final ApplicationContext context;
    private EventHandlerInvoker own;

    PastReadModels(EventProcessingConfiguration processing, ApplicationContext context) {
        this.processing = processing;
        this.context = context;
    }

    /** Fills all read models that the reader of the stream fills, those of other modules too. */
    void fillAll(List<TrackedEventMessage<?>> events) {
        fill(
                events,
                processing
                        .eventProcessor(Projection.GROUP, AbstractEventProcessor.class)
                        .orElseThrow()
                        .eventHandlerInvoker());
    }

    /** Fills those of this module. */
    void fillOwn(List<TrackedEventMessage<?>> events) {
        fill(events, own);
    }

    /** Looked up once, when all projections are there: their handlers are found by reflection. */
    @Override
    public void afterSingletonsInstantiated() {
        own = SimpleEventHandlerInvoker.builder()
                .eventHandlers(List.copyOf(
                        context.getBeansWithAnnotation(Projection.class).values()))
                .listenerInvocationErrorHandler(PropagatingErrorHandler.INSTANCE)
                .build();
    }

    /** The query's unit of work stands aside, since projections write before the outermost one commits. */
    private static void fill(List<TrackedEventMessage<?>> events, EventHandlerInvoker projections) {
        var query = CurrentUnitOfWork.get();
        CurrentUnitOfWork.clear(query);
        try {
            var batch = new BatchingUnitOfWork<>(
                    events.stream().map(PastReadModels::again).toList());
            var result = batch.executeWithResult(() -> {
                projections.handle(batch.getMessage(), Segment.ROOT_SEGMENT);
                return null;
            });
            if (result.isExceptional()) {
                throw new IllegalStateException("the past cannot be told", result.exceptionResult());
            }
        } finally {
            CurrentUnitOfWork.set(query);
        }
    }

    private static EventMessage<?> again(TrackedEventMessage<?> event) {
        return new GenericTrackedEventMessage<>(
                ReplayToken.createReplayToken(ALL_IS_PAST, event.trackingToken()), event);
    }
}
