package io.dueflow.messages.reminder;

import java.time.LocalDate;

/** The borrower is to be reminded of what is due on the date. */
public record ReminderPlanned(String borrowerUserNo, String borrowerConsumerId, LocalDate dueDate, ReminderKind kind)
        implements ReminderEvent {}
