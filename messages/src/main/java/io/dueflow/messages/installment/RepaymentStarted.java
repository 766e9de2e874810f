package io.dueflow.messages.installment;

import io.dueflow.messages.RepaymentAttemptEvent;
import io.dueflow.messages.money.Money;
import java.time.LocalDate;

/**
 * An attempt to collect the installment has begun.
 *
 * @param attempt counted from 1; a refused attempt is followed by one with the next number
 */
public record RepaymentStarted(
        String projectNo,
        int period,
        int attempt,
        LocalDate businessDate,
        int round,
        String borrowerUserNo,
        Money amount,
        Money commission)
        implements InstallmentEvent, RepaymentAttemptEvent {}
