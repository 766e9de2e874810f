package io.dueflow.messages.reminder;

import java.time.LocalDate;

/**
 * The identifier of one reminder among all event streams. It is derived, so whatever asks for a reminder again, on
 * whichever node, finds the one that is there.
 */
public record ReminderId(String borrowerUserNo, LocalDate dueDate, ReminderKind kind) {

    @Override
    public String toString() {
        return "reminder/" + borrowerUserNo + "/" + dueDate + "/" + kind;
    }
}
