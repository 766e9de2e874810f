package io.dueflow.messages.installment;

import io.dueflow.messages.bank.RefusalReason;

/**
 * The bank has refused this attempt.
 *
 * @param explanation the bank's own words
 */
public record MarkRefused(String projectNo, int period, int attempt, RefusalReason reason, String explanation)
        implements InstallmentCommand {}
