package io.dueflow.messages.financeorder;

import java.time.LocalDate;

/** Has the order earn interest. A repeat changes nothing. See {@link InterestStarted}. */
public record StartInterest(String financeId, LocalDate beginDate, LocalDate endDate) implements FinanceOrderCommand {}
