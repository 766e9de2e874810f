package io.dueflow.eventstore.seen;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;

/**
 * Stands among the handlers of a processing group and notes what comes by. An event that any of the others cannot handle
 * stops the batch, so what is noted was handled by all of them.
 */
final class Witness implements EventMessageHandler {

    private final String group;
    private final EventsSeen seen;

    Witness(String group, EventsSeen seen) {
        this.group = group;
        this.seen = seen;
    }

    boolean standsIn(String name) {
        return group.equals(name);
    }

    @Override
    public Object handle(EventMessage<?> event) {
        SeenInABatch.by(group);
        return null;
    }

    @Override
    public void prepareReset() {
        seen.clear(group);
    }

    @Override
    public <R> void prepareReset(R resetContext) {
        prepareReset();
    }
}
