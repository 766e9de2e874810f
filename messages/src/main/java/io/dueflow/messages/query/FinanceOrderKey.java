package io.dueflow.messages.query;

import java.time.LocalDate;

/** Where a page of finance orders ended; they are listed by the date of the order and its number. */
public record FinanceOrderKey(LocalDate createDate, String financeId) {}
