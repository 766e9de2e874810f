package io.dueflow.bank.gateway.recovery;

import io.dueflow.bank.gateway.call.CallResult;
import java.util.concurrent.CompletableFuture;

/**
 * A call that has ended and is to be recorded.
 *
 * @param recorded ends when that is done, or with what kept it from being done
 */
public record AnsweredCall(Outstanding outstanding, CallResult result, CompletableFuture<Void> recorded) {

    public AnsweredCall(Outstanding outstanding, CallResult result) {
        this(outstanding, result, new CompletableFuture<>());
    }
}
