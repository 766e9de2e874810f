package io.dueflow.messages.reminder;

/** What became of a command to a reminder. */
public enum ReminderAnswer {
    /** It had its effect, by this very command. */
    DONE,
    /** It had none, as it speaks of another attempt than the reminder is at. */
    IGNORED,
    /** It had none, as the reminder was sent or dropped before. */
    ENDED
}
