package io.dueflow.loanimport.check;

import io.dueflow.messages.Limits;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A date such as 2026-01-31, from 2000-01-01 to 2100-12-31. */
final class DateRule implements FieldRule<LocalDate> {

    @Override
    public Checked<LocalDate> check(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return date.isBefore(Limits.FIRST_DATE) || date.isAfter(Limits.LAST_DATE)
                    ? new Checked.Bad<>("It must be from " + Limits.FIRST_DATE + " to " + Limits.LAST_DATE + ".")
                    : new Checked.Good<>(date);
        } catch (DateTimeParseException e) {
            return new Checked.Bad<>("It must be a date of the calendar such as 2026-01-31.");
        }
    }
}
