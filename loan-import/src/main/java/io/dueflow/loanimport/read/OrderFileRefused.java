package io.dueflow.loanimport.read;

/** The file as a whole cannot be imported, and nothing of it was; the message says why. */
public final class OrderFileRefused extends RuntimeException {

    public OrderFileRefused(String reason) {
        super(reason);
    }
}
