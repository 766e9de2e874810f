package io.dueflow.messages.bank.statement;

/** The bank is configured as one that has no statements. */
public final class StatementNotSupported extends StatementNotTaken {

    private static final long serialVersionUID = 1L;

    public StatementNotSupported() {
        super("The bank offers no statements (bank.statement-supported is false).");
    }
}
