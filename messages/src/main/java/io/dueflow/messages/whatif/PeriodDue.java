package io.dueflow.messages.whatif;

import java.time.LocalDate;

/**
 * What is owed in a period, and when.
 *
 * @param lateDays days of the delay that cost a fee
 */
public record PeriodDue(LocalDate dueDate, long lateDays, PlanSums sums) {}
