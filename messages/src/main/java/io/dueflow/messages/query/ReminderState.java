package io.dueflow.messages.query;

/** Where a reminder stands. */
public enum ReminderState {
    /** It waits for its first attempt, or for the next one. */
    WAITING,
    /** An attempt was handed over, and its outcome is still to come. */
    HANDED_OVER,
    SENT,
    DROPPED
}
