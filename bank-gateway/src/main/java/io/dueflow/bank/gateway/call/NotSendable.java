package io.dueflow.bank.gateway.call;

/** The request breaks the bank's rules for certain, so it must never be sent. */
public class NotSendable extends RuntimeException {

    public NotSendable(String explanation) {
        super(explanation);
    }
}
