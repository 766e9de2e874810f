package io.dueflow.messages.financeorder;

import java.time.LocalDate;

/** The order earns interest from its begin date on, until its end date (计息开始). */
public record InterestStarted(String financeId, LocalDate beginDate, LocalDate endDate) implements FinanceOrderEvent {}
