package io.dueflow.messages.installment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.dueflow.messages.RepaymentAttemptEvent;
import io.dueflow.messages.bank.RefusalReason;
import java.time.Instant;

/**
 * The bank refused this attempt; nothing was collected by it.
 *
 * @param retryAt from when on a round may try again by itself, or null where a person has to look first
 */
public record RepaymentRefused(
        String projectNo,
        int period,
        int attempt,
        RefusalReason reason,
        String explanation,
        @JsonInclude(Include.NON_NULL) Instant retryAt)
        implements InstallmentEvent, RepaymentAttemptEvent {

    /** A refusal after which nothing is tried at a stated moment. */
    public RepaymentRefused(String projectNo, int period, int attempt, RefusalReason reason, String explanation) {
        this(projectNo, period, attempt, reason, explanation, null);
    }
}
