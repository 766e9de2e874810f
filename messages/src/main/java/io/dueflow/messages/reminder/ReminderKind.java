package io.dueflow.messages.reminder;

/** What a borrower is reminded of (提醒). */
public enum ReminderKind {
    /** That something falls due tomorrow. */
    BEFORE_DUE,
    /** That it is due today and the bank refused for lack of money. */
    REFUSED,
    /** That the days of grace are over. */
    OVERDUE
}
