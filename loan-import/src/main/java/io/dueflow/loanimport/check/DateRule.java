package io.dueflow.loanimport.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A date such as 2026-01-31, from 2000-01-01 to 2100-12-31. */
final class DateRule implements FieldRule<LocalDate> {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    @Override
    public Checked<LocalDate> check(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return date.isBefore(FIRST) || date.isAfter(LAST)
                    ? new Checked.Bad<>("It must be from " + FIRST + " to " + LAST + ".")
                    : new Checked.Good<>(date);
        } catch (DateTimeParseException e) {
            return new Checked.Bad<>("It must be a date of the calendar such as 2026-01-31.");
        }
    }
}
