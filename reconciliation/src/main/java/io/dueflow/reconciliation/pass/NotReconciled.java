package io.dueflow.reconciliation.pass;

/** A pass ended before it could say anything; nothing has changed. The message says why, for people. */
public final class NotReconciled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotReconciled(String message) {
        super(message);
    }
}
