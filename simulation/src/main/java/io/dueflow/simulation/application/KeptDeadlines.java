package io.dueflow.simulation.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.messaging.ScopeDescriptor;

/** The deadlines that are committed and not yet done with; they outlive each process. */
public final class KeptDeadlines {

    /** One of them. */
    static final class Kept {

        final DeadlineMessage<?> message;
        final ScopeDescriptor scope;
        Instant due;
        int failures;

        Kept(DeadlineMessage<?> message, ScopeDescriptor scope, Instant due) {
            this.message = message;
            this.scope = scope;
            this.due = due;
        }
    }

    private final List<Kept> all = new ArrayList<>();

    void add(Kept deadline) {
        all.add(deadline);
    }

    void remove(Kept deadline) {
        all.remove(deadline);
    }

    List<Kept> all() {
        return List.copyOf(all);
    }
}
