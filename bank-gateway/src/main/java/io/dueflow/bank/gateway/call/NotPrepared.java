package io.dueflow.bank.gateway.call;

/** The request could not be put together this time, so nothing was sent; later it may work. */
public class NotPrepared extends RuntimeException {

    public NotPrepared(String requestNo, Throwable cause) {
        super("request " + requestNo + " could not be prepared: " + cause.getMessage(), cause);
    }
}
