package io.dueflow.messages.bank.statement;

/** The bank has refused; nothing was prepared or confirmed. */
public final class StatementRefused extends StatementNotTaken {

    private static final long serialVersionUID = 1L;

    public StatementRefused(String bankCode, String bankMessage) {
        super("The bank has refused with " + bankCode + ": " + bankMessage);
    }
}
