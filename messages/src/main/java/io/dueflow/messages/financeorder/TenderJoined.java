package io.dueflow.messages.financeorder;

/**
 * The order has taken the tender. Written together with {@link TenderAssigned}, but among the order's own events, so that
 * of a tender that joins and an exit on another node at the same time only one comes about.
 */
public record TenderJoined(String financeId, String projectNo, String tenderNo) implements FinanceOrderEvent {}
