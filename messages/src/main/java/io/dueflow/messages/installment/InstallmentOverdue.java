package io.dueflow.messages.installment;

import io.dueflow.messages.money.Money;
import java.time.LocalDate;

/**
 * The days of grace are over and the installment is not paid; from now on each day costs a late fee (逾期).
 *
 * @param businessDate the first day of the late fee
 * @param owed principal and interest, of which the fee is a share
 */
public record InstallmentOverdue(
        String projectNo,
        int period,
        String borrowerUserNo,
        String borrowerConsumerId,
        LocalDate dueDate,
        LocalDate businessDate,
        Money owed)
        implements InstallmentEvent {}
