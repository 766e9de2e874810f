package io.dueflow.app.processing;

import java.util.List;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.SubscribableMessageSource;

/**
 * Events for those whose work belongs to the transaction that publishes them. A service that stops takes its processors
 * off the bus while commands are still being handled; their events would be stored, and what follows from them would not
 * follow, after the next start either. So nobody is taken off.
 */
record UntilTheEnd(SubscribableMessageSource<EventMessage<?>> events)
        implements SubscribableMessageSource<EventMessage<?>> {

    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> taker) {
        events.subscribe(taker);
        return () -> false;
    }
}
