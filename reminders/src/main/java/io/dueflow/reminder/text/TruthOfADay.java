package io.dueflow.reminder.text;

import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.reminder.ReminderKind;
import java.time.LocalDate;

/** Whether what a reminder says can still be true on a day, supposing that it is not paid. */
public record TruthOfADay(LocalDate today, WorkingDays days) {

    public boolean allows(ReminderKind kind, LocalDate dueDate) {
        return switch (kind) {
            case BEFORE_DUE -> today.isBefore(days.onOrAfter(dueDate));
            case REFUSED -> today.equals(days.onOrAfter(dueDate));
            case OVERDUE -> today.isAfter(dueDate);
        };
    }
}
