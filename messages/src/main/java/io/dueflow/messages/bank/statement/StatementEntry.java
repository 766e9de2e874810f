package io.dueflow.messages.bank.statement;

/** What the bank did, as its statement lists it. */
public enum StatementEntry {
    FREEZE,
    SETTLEMENT,
    RELEASE
}
