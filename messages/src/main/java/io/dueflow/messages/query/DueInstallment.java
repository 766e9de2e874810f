package io.dueflow.messages.query;

/**
 * One installment that is due.
 *
 * @param attempt the last attempt to collect it, or 0
 */
public record DueInstallment(String projectNo, int period, int attempt) {}
