package io.dueflow.messages.reminder;

import java.time.LocalDate;

/**
 * The provider has taken the text.
 *
 * @param serialNo the provider's number for it
 */
public record MarkReminderSent(
        String borrowerUserNo, LocalDate dueDate, ReminderKind kind, int attempt, String serialNo)
        implements ReminderCommand {}
