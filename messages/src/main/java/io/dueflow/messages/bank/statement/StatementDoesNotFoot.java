package io.dueflow.messages.bank.statement;

/** The statement's lines do not come to what the statement says of itself. */
public final class StatementDoesNotFoot extends StatementNotTaken {

    private static final long serialVersionUID = 1L;

    /** @param what the count or the sum, and where it is said */
    public StatementDoesNotFoot(String what, String said, String found) {
        super(what + " is said to be " + said + ", but the lines come to " + found + ".");
    }
}
