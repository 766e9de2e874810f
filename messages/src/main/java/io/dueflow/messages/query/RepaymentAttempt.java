package io.dueflow.messages.query;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One attempt to collect an installment (还款明细).
 *
 * @param businessDate the run that started it
 * @param endedAt null while it is on its way
 * @param reason why the bank refused it, or null
 * @param explanation the bank's own words, or null
 * @param outcomeUnknown whether we do not know at the moment what the bank did with its last request
 */
public record RepaymentAttempt(
        int attempt,
        LocalDate businessDate,
        int round,
        Money amount,
        Instant startedAt,
        Instant endedAt,
        SyncStatus status,
        RefusalReason reason,
        String explanation,
        boolean outcomeUnknown) {}
