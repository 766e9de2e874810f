package io.dueflow.messages.query;

import io.dueflow.messages.reminder.ReminderKind;
import java.time.LocalDate;

/** Where a page of a borrower's reminders ended; they are listed by due date and kind. */
public record ReminderKey(LocalDate dueDate, ReminderKind kind) {}
