package io.dueflow.messages.calendar;

/** What the State Council's notice makes of a day. */
public enum DayKind {
    /** Nobody works, whatever the day of the week (节假日). */
    HOLIDAY,
    /** It is worked, though it is a Saturday or a Sunday (调休). */
    WORKDAY
}
