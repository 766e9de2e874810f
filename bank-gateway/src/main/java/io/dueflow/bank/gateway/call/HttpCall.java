package io.dueflow.bank.gateway.call;

import io.netty.handler.codec.http.FullHttpRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/** One request on its way to the bank, and the body that comes back. It is sent once or never. */
final class HttpCall {

    private final FullHttpRequest request;
    private final CompletableFuture<String> body = new CompletableFuture<>();
    private BankConnection connection;

    HttpCall(FullHttpRequest request) {
        this.request = request;
    }

    CompletableFuture<String> body() {
        return body;
    }

    boolean isOver() {
        return body.isDone();
    }

    /** Hands the request out to be sent; from now on the bank may have it. */
    FullHttpRequest sentOver(BankConnection newConnection) {
        connection = newConnection;
        return request;
    }

    void answered(String text) {
        body.complete(text);
    }

    void failed(Throwable failure) {
        if (connection == null) {
            request.release();
        }
        body.completeExceptionally(failure);
    }

    /** The time for the whole exchange is over. */
    void giveUp() {
        if (isOver()) {
            return;
        }
        if (connection == null) {
            failed(new NotConnected("no connection in time"));
        } else {
            failed(new TimeoutException());
            connection.close();
        }
    }
}
