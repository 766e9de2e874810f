package io.dueflow.messages.reconciliation;

/** Where a statement came from. */
public enum StatementSource {
    /** Downloaded; the bank's signature covers it. */
    BANK,
    /** A file that somebody gave. */
    FILE
}
