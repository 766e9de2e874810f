package io.dueflow.messages.bank.statement;

/** How a request listed in the bank's statement ended there. */
public enum StatementResult {
    BOOKED,
    REFUSED
}
