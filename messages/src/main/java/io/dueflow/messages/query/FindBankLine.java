package io.dueflow.messages.query;

/** How the line to the bank stands, answered as {@link BankLine} by each node that calls the bank. */
public record FindBankLine() {}
