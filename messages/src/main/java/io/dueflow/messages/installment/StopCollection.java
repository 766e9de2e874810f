package io.dueflow.messages.installment;

/** Begins no further attempt until the case is resolved. */
public record StopCollection(String projectNo, int period, String caseNo) implements InstallmentCommand {}
