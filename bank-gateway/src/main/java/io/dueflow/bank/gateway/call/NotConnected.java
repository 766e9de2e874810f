package io.dueflow.bank.gateway.call;

/** No connection to the bank came about, so nothing of the request was sent. */
public class NotConnected extends RuntimeException {

    public NotConnected(String reason) {
        super(reason);
    }

    public NotConnected(Throwable cause) {
        super(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
    }
}
