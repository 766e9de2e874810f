package io.dueflow.messages.bank.statement;

/** The statement is not the one whose digest the bank has signed. */
public final class StatementDigestDiffers extends StatementNotTaken {

    private static final long serialVersionUID = 1L;

    public StatementDigestDiffers(String signed, String found) {
        super("The bank has signed a statement with the SHA-256 " + signed + ", but this one has " + found + ".");
    }
}
