package io.dueflow.messages.financeorder;

/** Says that a tender belongs to the order. A repeat changes nothing. See {@link TenderAssigned}. */
public record AssignTender(String financeId, String projectNo, String tenderNo) implements FinanceOrderCommand {}
