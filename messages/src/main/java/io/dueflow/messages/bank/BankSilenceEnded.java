package io.dueflow.messages.bank;

/** What the bank did with a request about which it had been silent for too long is known at last. */
public record BankSilenceEnded(String requestNo, String projectNo, int period, int attempt) implements BankEvent {}
