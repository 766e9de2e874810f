package io.dueflow.messages.query;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One installment that waits.
 *
 * @param lateFee of the last attempt
 * @param since when it began to wait
 * @param refusal why the last attempt was refused, or null
 * @param retryAt from when on a round tries again, or null where the next one does or a person has to look
 * @param caseNo the case that is open about it, or null
 */
public record WaitingEntry(
        WaitingKind kind,
        String projectNo,
        int period,
        String borrowerUserNo,
        LocalDate dueDate,
        Money amount,
        Money lateFee,
        int attempt,
        Instant since,
        RefusalReason refusal,
        Instant retryAt,
        String caseNo) {}
