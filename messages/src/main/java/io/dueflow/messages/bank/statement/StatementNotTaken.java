package io.dueflow.messages.bank.statement;

/** The bank's statement cannot be had, or not be trusted, or its confirmation did not come through. */
public abstract sealed class StatementNotTaken extends RuntimeException
        permits StatementUnreadable,
                StatementDoesNotFoot,
                StatementDigestDiffers,
                StatementOutcomeUnknown,
                StatementNotSupported,
                StatementRefused {

    private static final long serialVersionUID = 1L;

    StatementNotTaken(String message) {
        super(message);
    }
}
