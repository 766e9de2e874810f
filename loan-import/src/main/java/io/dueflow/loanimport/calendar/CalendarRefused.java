package io.dueflow.loanimport.calendar;

/** The calendar as a whole is of no use, since part of one would move money to wrong days; the message says why. */
public final class CalendarRefused extends RuntimeException {

    CalendarRefused(String reason) {
        super(reason);
    }
}
