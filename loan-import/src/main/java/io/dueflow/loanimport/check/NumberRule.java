package io.dueflow.loanimport.check;

import io.dueflow.messages.Limits;
import java.util.regex.Pattern;

/** A number or id of the platform or the bank, which also becomes part of identifiers and of what the bank is sent. */
final class NumberRule implements FieldRule<String> {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9_-]{1," + Limits.IDENTIFIER_LENGTH + "}");
    private static final String REASON =
            "It must have 1 to " + Limits.IDENTIFIER_LENGTH + " characters of A-Z, a-z, 0-9, _ and -.";

    @Override
    public Checked<String> check(String text) {
        return NUMBER.matcher(text).matches() ? new Checked.Good<>(text) : new Checked.Bad<>(REASON);
    }
}
