package io.dueflow.simulation.bank;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** A call that waits for its answer, as long as its process lives. */
final class PendingCall {

    private final CompletableFuture<String> body = new CompletableFuture<>();
    private final BooleanSupplier alive;

    PendingCall(BooleanSupplier alive) {
        this.alive = alive;
    }

    CompletableFuture<String> body() {
        return body;
    }

    void answers(String text) {
        if (alive.getAsBoolean()) {
            body.complete(text);
        }
    }

    void fails(Throwable failure) {
        if (alive.getAsBoolean()) {
            body.completeExceptionally(failure);
        }
    }
}
