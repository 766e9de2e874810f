package io.dueflow.messages.financeorder;

/** A tender belongs to the order: what its receivables bring, they bring to the order. A tender has one order only. */
public record TenderAssigned(String financeId, String projectNo, String tenderNo) implements FinanceOrderEvent {}
