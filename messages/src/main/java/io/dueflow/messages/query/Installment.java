package io.dueflow.messages.query;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One installment and where it stands.
 *
 * @param interest what the borrower pays for the period, the commission included
 * @param attempt the last attempt, or 0
 * @param refusal why the last attempt was refused, or null
 * @param needsPerson whether it is not tried again by itself
 * @param lateFee what the last attempt asked for beside the amount, because of the delay
 * @param retryAt from when on a round tries again by itself, or null
 * @param overdueSince the first day of the late fee, or null
 * @param daysPastDue how late it is today, 0 where it is not late or nothing is collected any more
 * @param bucket the same as a bucket, or null
 * @param caseNo the case that is open about it, or null
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
        boolean needsPerson,
        Money lateFee,
        Instant retryAt,
        LocalDate overdueSince,
        long daysPastDue,
        DelinquencyBucket bucket,
        String caseNo) {}
