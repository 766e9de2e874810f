package io.dueflow.messages.query;

/** One installment that is due. */
public record DueInstallment(String projectNo, int period) {}
