package io.dueflow.query.plan;

import java.time.LocalDate;

/** What of a due date is not paid, in cents. */
public record UnpaidSum(LocalDate dueDate, long installments, long amount, long lateFee) {}
