package io.dueflow.messages.installment;

/** The bank had paid by an attempt that it had called refused, and two persons have found it so. */
public record AcceptRepaid(String projectNo, int period, int attempt, String caseNo) implements InstallmentCommand {}
