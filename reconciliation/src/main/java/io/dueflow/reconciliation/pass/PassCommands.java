package io.dueflow.reconciliation.pass;

import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** The commands of a pass, each of which is written down before the pass goes on. */
final class PassCommands {

    private static final long TIMEOUT_SECONDS = 30;

    private final CommandGateway gateway;

    PassCommands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Throws where the command failed or was not handled in time, and where the thread is interrupted meanwhile, as at a
     * shutdown: without a timeout Axon's {@code sendAndWait} would return then as if the command had been handled.
     */
    void send(Object command) {
        gateway.sendAndWait(command, TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }
}
