package io.dueflow.command.financeorder;

import io.dueflow.messages.Limits;
import java.util.regex.Pattern;

/** What names an order, a user, a project or a tender is short and plain, since it becomes part of stream names. */
final class NumberIsWellFormed implements FieldRule<String> {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9_-]{1," + Limits.IDENTIFIER_LENGTH + "}");

    @Override
    public boolean allows(String value) {
        return NUMBER.matcher(value).matches();
    }

    @Override
    public String reason() {
        return "must have 1 to " + Limits.IDENTIFIER_LENGTH + " characters of A-Z, a-z, 0-9, _ and -";
    }
}
