package io.dueflow.command.financeorder;

import io.dueflow.messages.Limits;
import java.time.LocalDate;

/** A date outside this century is a slip of the pen. */
final class DateIsPlausible implements FieldRule<LocalDate> {

    @Override
    public boolean allows(LocalDate value) {
        return !value.isBefore(Limits.FIRST_DATE) && !value.isAfter(Limits.LAST_DATE);
    }

    @Override
    public String reason() {
        return "must be from " + Limits.FIRST_DATE + " to " + Limits.LAST_DATE;
    }
}
