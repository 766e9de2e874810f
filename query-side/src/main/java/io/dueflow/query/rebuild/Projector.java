package io.dueflow.query.rebuild;

import io.dueflow.query.projection.Unread;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.annotation.AnnotatedHandlerInspector;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/**
 * Has the projections of some models handle events, as their processor does. Which handlers an event has is looked up once
 * for its type and not for each event. Any number of threads may use it.
 */
public final class Projector {

    private record Handler(MessageHandlingMember<? super Object> method, Object projection) {

        void handle(EventMessage<?> event) throws Exception {
            method.handle(event, projection);
        }
    }

    private final Map<Class<?>, List<Handler>> handlers = new ConcurrentHashMap<>();
    private final Map<Object, AnnotatedHandlerInspector<Object>> projections = new LinkedHashMap<>();

    public Projector(List<Model> models, Configuration configuration) {
        models.stream().flatMap(model -> model.projections().stream()).forEach(projection -> {
            var type = projection.getClass();
            projections.put(
                    projection,
                    AnnotatedHandlerInspector.inspectType(
                            type, configuration.parameterResolverFactory(), configuration.handlerDefinition(type)));
        });
    }

    /** Whether any projection handles events of its type. */
    public boolean wants(TrackedEventMessage<?> event) {
        return !of(event.getPayloadType()).isEmpty();
    }

    /** The types of all events that any projection handles; empty where one takes events of more types than it names. */
    public Set<Class<?>> eventTypes() {
        var types = projections.entrySet().stream()
                .flatMap(entry -> entry.getValue().getHandlers(entry.getKey().getClass()))
                .filter(method -> method.canHandleMessageType(EventMessage.class))
                .map(MessageHandlingMember::payloadType)
                .collect(Collectors.<Class<?>>toUnmodifiableSet());
        return types.stream().allMatch(type -> Modifier.isFinal(type.getModifiers())) ? types : Set.of();
    }

    /** All of it in one unit of work, which is over on return; the transaction is the caller's. */
    public void project(Iterable<TrackedEventMessage<?>> events) {
        project(events, Unread.NONE);
    }

    /** As before, but what nobody reads any more need not be written. */
    public void project(Iterable<TrackedEventMessage<?>> events, Unread unread) {
        var batch = DefaultUnitOfWork.startAndGet(null);
        unread.in(batch);
        var result = batch.executeWithResult(() -> {
            for (var event : events) {
                for (var handler : of(event.getPayloadType())) {
                    handler.handle(event);
                }
            }
            return null;
        });
        if (result.isExceptional()) {
            throw new IllegalStateException(result.exceptionResult().getMessage(), result.exceptionResult());
        }
    }

    private List<Handler> of(Class<?> type) {
        return handlers.computeIfAbsent(type, this::find);
    }

    private List<Handler> find(Class<?> type) {
        return projections.entrySet().stream()
                .flatMap(entry -> best(entry.getValue(), entry.getKey(), type).stream())
                .toList();
    }

    /** The handlers come in the order of how special they are. */
    private static Optional<Handler> best(AnnotatedHandlerInspector<Object> all, Object projection, Class<?> type) {
        Stream<MessageHandlingMember<? super Object>> methods = all.getHandlers(projection.getClass());
        return methods.filter(method -> method.canHandleMessageType(EventMessage.class) && method.canHandleType(type))
                .findFirst()
                .map(method -> new Handler(method, projection));
    }
}
