package io.dueflow.bank.gateway.call;

import io.dueflow.bank.gateway.protocol.SignedRequest;
import io.dueflow.bank.gateway.protocol.UnprovenAnswer;
import java.util.concurrent.CompletableFuture;

/** The way to the bank and back. */
@FunctionalInterface
public interface BankExchange {

    /**
     * The body of a response with status 200. Ends with {@link NotConnected} where nothing was sent for certain, with
     * {@link UnprovenAnswer} on any other answer, and with an I/O or timeout exception
     * where the bank may or may not have the request.
     */
    CompletableFuture<String> exchange(SignedRequest request);
}
