package io.dueflow.app.serve;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;

/** Something else listens on the port of the API already. */
final class PortTaken extends IllegalStateException {

    private PortTaken(int port) {
        super("Port " + port + " is taken already; give the API another one with --port, or as server.port.");
    }

    /** Recognises it among the causes of a start that failed; the chain is cut, so that this is what a user reads. */
    static Optional<RuntimeException> in(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(PortInUseException.class::isInstance)
                .map(PortInUseException.class::cast)
                .findFirst()
                .map(taken -> new PortTaken(taken.getPort()));
    }
}
