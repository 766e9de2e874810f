package io.dueflow.messages.query;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.money.Money;
import java.time.Instant;

/**
 * One request to the bank (存管交易记录).
 *
 * @param freezeRequestNo the freeze that a confirmation settles, or null for a freeze
 * @param answeredAt null until the bank's answer is known
 * @param unknownSince when the outcome became unknown, kept after the answer; null if it never was
 * @param symptom what was seen instead of an answer, or null
 */
public record BankRequestRecord(
        String requestNo,
        BankRequestKind kind,
        String freezeRequestNo,
        String projectNo,
        int period,
        int attempt,
        Money amount,
        Instant requestedAt,
        Instant answeredAt,
        BankRequestState state,
        RefusalReason reason,
        String bankCode,
        String bankMessage,
        Instant unknownSince,
        String symptom) {}
