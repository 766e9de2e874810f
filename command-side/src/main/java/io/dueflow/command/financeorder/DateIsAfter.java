package io.dueflow.command.financeorder;

import java.time.LocalDate;

/**
 * A time that earns interest has at least a day.
 *
 * @param name for people, what is earlier
 */
record DateIsAfter(String name, LocalDate earlier) implements FieldRule<LocalDate> {

    @Override
    public boolean allows(LocalDate value) {
        return value.isAfter(earlier);
    }

    @Override
    public String reason() {
        return "must be after " + name + ", " + earlier;
    }
}
