package io.dueflow.messages.query;

/** One request to the bank, answered by at most one {@link BankRequestRecord}. */
public record FindBankRequest(String requestNo) {}
