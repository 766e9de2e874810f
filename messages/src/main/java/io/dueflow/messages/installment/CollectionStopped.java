package io.dueflow.messages.installment;

/** No further attempt begins until the case is resolved; what is on its way goes on. */
public record CollectionStopped(String projectNo, int period, String caseNo) implements InstallmentEvent {}
