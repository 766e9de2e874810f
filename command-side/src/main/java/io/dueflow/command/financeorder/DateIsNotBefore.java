package io.dueflow.command.financeorder;

import java.time.LocalDate;

/**
 * What follows from something does not come before it.
 *
 * @param name for people, what is first
 */
record DateIsNotBefore(String name, LocalDate first) implements FieldRule<LocalDate> {

    @Override
    public boolean allows(LocalDate value) {
        return !value.isBefore(first);
    }

    @Override
    public String reason() {
        return "must not be before " + name + ", " + first;
    }
}
