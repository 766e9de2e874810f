package io.dueflow.bank.gateway.call;

import java.util.concurrent.CompletableFuture;

/** One exchange with the bank and what is done with its answer. */
@FunctionalInterface
public interface Call {

    /**
     * Begins the exchange.
     *
     * @param answered to be run when the bank is no longer busy with the call, though its answer is not recorded yet
     * @return ends when the answer is recorded, or with what kept it from being recorded
     */
    CompletableFuture<?> begin(Runnable answered);
}
