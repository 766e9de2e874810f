package io.dueflow.messages.installment;

import java.time.LocalDate;

/**
 * Collects the installment, as part of a due-date run.
 *
 * @param businessDate the run's date
 * @param round which opening of that date's run asks, counted from 1; one round starts at most one attempt
 */
public record StartRepayment(String projectNo, int period, LocalDate businessDate, int round)
        implements InstallmentCommand {}
