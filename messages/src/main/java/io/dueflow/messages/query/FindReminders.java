package io.dueflow.messages.query;

/**
 * A borrower's reminders by due date, as {@link ReminderPage}.
 *
 * @param after where the page before ended, or null for the first page
 * @param limit the most reminders to return
 */
public record FindReminders(String borrowerUserNo, ReminderKey after, int limit) {}
