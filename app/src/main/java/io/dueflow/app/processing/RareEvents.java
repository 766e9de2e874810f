package io.dueflow.app.processing;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.SubscribableMessageSource;

/**
 * Events of a few types out of many. A processor puts each event that it is given through its unit of work before it
 * finds that nobody handles it; a repayment without a hitch is not to pay for that.
 */
final class RareEvents implements SubscribableMessageSource<EventMessage<?>> {

    private final SubscribableMessageSource<EventMessage<?>> all;
    private final Set<Class<?>> types;

    RareEvents(SubscribableMessageSource<EventMessage<?>> all, Set<Class<?>> types) {
        this.all = all;
        this.types = types;
    }

    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> taker) {
        return all.subscribe(events -> {
            var wanted = events.stream()
                    .filter(event -> types.stream().anyMatch(type -> type.isAssignableFrom(event.getPayloadType())))
                    .toList();
            if (!wanted.isEmpty()) {
                taker.accept(wanted);
            }
        });
    }
}
