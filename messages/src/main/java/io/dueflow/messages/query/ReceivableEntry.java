package io.dueflow.messages.query;

import io.dueflow.messages.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What one tender is owed for one period.
 *
 * @param interest before the investor's fee
 * @param commission the investor's fee
 * @param lateFee what was received beside it for the borrower's delay
 * @param receivedAt null while it is open
 */
public record ReceivableEntry(
        String tenderNo,
        String projectNo,
        int period,
        LocalDate dueDate,
        Money principal,
        Money interest,
        Money commission,
        Money lateFee,
        ReceivableStatus status,
        Instant receivedAt) {}
