package io.dueflow.messages.bank;

/** The bank's later word, which contradicted its first one, is the true one, as two persons have found. */
public record AcceptLaterAnswer(String requestNo, String caseNo) implements BankCommand {}
