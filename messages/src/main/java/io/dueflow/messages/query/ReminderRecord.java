package io.dueflow.messages.query;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.reminder.DropReason;
import io.dueflow.messages.reminder.ReminderKind;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One reminder of a borrower.
 *
 * @param attempt the last one, or 0
 * @param owed what the last text said, or null before the first attempt
 * @param serialNo the provider's number of the text, or null
 * @param reason why it was dropped, or null
 * @param detail what more is known of the last failure or the drop, or null
 */
public record ReminderRecord(
        String borrowerUserNo,
        LocalDate dueDate,
        ReminderKind kind,
        ReminderState state,
        int attempt,
        Money owed,
        String serialNo,
        DropReason reason,
        String detail,
        Instant plannedAt,
        Instant changedAt) {}
