package io.dueflow.bank.gateway.recovery;

import io.dueflow.bank.gateway.call.CallResult;
import java.util.concurrent.CompletableFuture;

/** Where it is handed in what came of a call. */
@FunctionalInterface
public interface OutcomeRecording {

    /** Ends when the answer is recorded, or with what kept it from being recorded. */
    CompletableFuture<Void> record(Outstanding outstanding, CallResult result);
}
