package io.dueflow.messages;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * What another node did to the same thing at the same time, and faster, so that nothing came of a command here. With Axon
 * Server it cannot be told from other failures.
 */
public final class Overtaken {

    private Overtaken() {}

    /** Sends a command, and once more where it was overtaken, to learn what it comes to now. Outside of any unit of work. */
    public static <T> CompletableFuture<T> sentOnceMore(Supplier<CompletableFuture<T>> sending) {
        return sending.get()
                .exceptionallyCompose(
                        failure -> says(failure) ? sending.get() : CompletableFuture.failedFuture(failure));
    }

    private static boolean says(Throwable failure) {
        return failure instanceof AggregateStreamCreationException || failure instanceof ConcurrencyException;
    }
}
