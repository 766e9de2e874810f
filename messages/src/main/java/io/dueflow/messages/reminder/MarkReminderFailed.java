package io.dueflow.messages.reminder;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The attempt certainly sent nothing.
 *
 * @param code the provider's, or ours where it was not reached
 * @param retryAt when to try again, or null where that is of no use
 */
public record MarkReminderFailed(
        String borrowerUserNo,
        LocalDate dueDate,
        ReminderKind kind,
        int attempt,
        String code,
        String reason,
        Instant retryAt)
        implements ReminderCommand {}
