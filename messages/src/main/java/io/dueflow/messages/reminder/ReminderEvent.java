package io.dueflow.messages.reminder;

import java.time.LocalDate;

/** What happened to one reminder. No event holds a mobile number; it is looked up anew for each attempt. */
public sealed interface ReminderEvent
        permits ReminderPlanned, ReminderHandedOver, ReminderSent, ReminderFailed, ReminderDropped {

    String borrowerUserNo();

    LocalDate dueDate();

    ReminderKind kind();

    default String reminderId() {
        return new ReminderId(borrowerUserNo(), dueDate(), kind()).toString();
    }
}
