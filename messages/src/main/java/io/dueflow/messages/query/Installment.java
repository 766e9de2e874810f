package io.dueflow.messages.query;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.money.Money;
import java.time.LocalDate;

/**
 * One installment and where it stands.
 *
 * @param interest what the borrower pays for the period, the commission included
 * @param attempt the last attempt, or 0
 * @param refusal why the last attempt was refused, or null
 * @param needsPerson whether the refusal is not tried again by itself
 */
public record Installment(
        String projectNo,
        int period,
        String borrowerUserNo,
        String borrowerConsumerId,
        LocalDate dueDate,
        Money principal,
        Money interest,
        Money commission,
        Money amount,
        InstallmentStatus status,
        int attempt,
        RefusalReason refusal,
        boolean needsPerson) {}
