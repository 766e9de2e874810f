package io.dueflow.messages.query;

import java.util.List;

/**
 * A page of reminders.
 *
 * @param next where it ended, or null when it is the last
 */
public record ReminderPage(List<ReminderRecord> reminders, ReminderKey next) {}
