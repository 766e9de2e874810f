package io.dueflow.saga;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/**
 * Commands that a saga sends and does not lose sight of: each is answered within {@value #TIMEOUT_SECONDS} seconds or
 * has failed.
 */
@Component
public class AnsweredCommands {

    private static final long TIMEOUT_SECONDS = 30;

    private final CommandGateway gateway;

    public AnsweredCommands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Sends a command and returns when it has been handled. Throws {@link CompletionException} when it failed or was
     * not answered in time, so that what sent it is tried again.
     *
     * <p>Axon's {@code sendAndWait} without a timeout will not do: when its thread is interrupted, as at a shutdown, it
     * returns as if the command had been handled.
     */
    public void send(Object command) {
        begin(command).join();
    }

    /** Sends a command and leaves the waiting to the caller. */
    public CompletableFuture<Object> begin(Object command) {
        return gateway.send(command).orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }
}
