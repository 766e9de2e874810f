package io.dueflow.app.serve;

import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.common.ProcessRetriesExhaustedException;

/** Axon Server is switched on and does not answer; what Axon itself says of it does not name the cause. */
final class AxonServerSilent extends IllegalStateException {

    private AxonServerSilent() {
        super("Axon Server does not answer. Check axon.axonserver.servers (default localhost:8124), or leave "
                + "axon.axonserver.enabled at false to keep the events in PostgreSQL.");
    }

    /** Recognises it among the causes of a start that failed; the chain is cut, so that this is what a user reads. */
    static Optional<RuntimeException> in(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(ProcessRetriesExhaustedException.class::isInstance)
                .findFirst()
                .map(cause -> new AxonServerSilent());
    }
}
