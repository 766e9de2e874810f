package io.dueflow.messages.installment;

import io.dueflow.messages.money.Money;
import java.time.LocalDate;

/**
 * The borrower owes this on this date.
 *
 * @param interest what the borrower pays for the period, the investors' interest and the commission together
 * @param commission the platform's part of the interest
 * @param amount principal and interest
 */
public record InstallmentScheduled(
        String projectNo,
        int period,
        String borrowerUserNo,
        String borrowerConsumerId,
        LocalDate dueDate,
        Money principal,
        Money interest,
        Money commission,
        Money amount)
        implements InstallmentEvent {}
