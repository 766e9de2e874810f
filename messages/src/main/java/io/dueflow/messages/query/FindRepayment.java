package io.dueflow.messages.query;

/** All that happened to one installment, answered by at most one {@link Repayment}. */
public record FindRepayment(String projectNo, int period) {}
