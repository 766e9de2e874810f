package io.dueflow.command.financeorder;

import java.time.LocalDate;

/** A date outside this century is a slip of the pen. */
final class DateIsPlausible implements FieldRule<LocalDate> {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    @Override
    public boolean allows(LocalDate value) {
        return !value.isBefore(FIRST) && !value.isAfter(LAST);
    }

    @Override
    public String reason() {
        return "must be from " + FIRST + " to " + LAST;
    }
}
