package io.dueflow.messages.reminder;

import java.time.LocalDate;

/**
 * The reminder is given up.
 *
 * @param attempt the last one that was handed over, or 0
 * @param detail what more there is to say, or null
 */
public record DropReminder(
        String borrowerUserNo, LocalDate dueDate, ReminderKind kind, int attempt, DropReason reason, String detail)
        implements ReminderCommand {}
