package io.dueflow.command.financeorder;

/** What a field of a command must be. */
interface FieldRule<T> {

    boolean allows(T value);

    /** For people, what the field must be, to follow its name. */
    String reason();
}
