package io.dueflow.messages.query;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.money.Money;
import java.time.Instant;

/**
 * One request to the bank (存管交易记录).
 *
 * @param freezeRequestNo the freeze that a confirmation settles or a release ends, or null for a freeze
 * @param answeredAt null until the bank's answer is known
 * @param unknownSince when the outcome became unknown, kept after the answer; null if it never was
 * @param symptom what was seen instead of an answer, or null
 * @param silentSince when it was written down, where the bank has been silent about it for too long; otherwise null
 * @param firstWord what the bank told first, where it has told the opposite since; otherwise null
 * @param laterWord the opposite, or null
 * @param releasedAt of a freeze: when the money was given back to the borrower, or null
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
        String symptom,
        Instant silentSince,
        String firstWord,
        String laterWord,
        Instant releasedAt) {}
