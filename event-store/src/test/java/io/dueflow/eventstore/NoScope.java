package io.dueflow.eventstore;

import org.axonframework.messaging.ScopeDescriptor;

/** Where a deadline of a test belongs: nowhere. */
record NoScope() implements ScopeDescriptor {

    @Override
    public String scopeDescription() {
        return "none";
    }
}
