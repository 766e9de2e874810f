package io.dueflow.bank.simulator.request;

/** A field of a request breaks a rule; the message names the field and the rule. */
public final class InvalidField extends RuntimeException {

    public InvalidField(String field, String reason) {
        super(field + " " + reason, null, false, false);
    }
}
