package io.dueflow.messages;

import java.util.regex.Pattern;

/**
 * How the numbers and ids look that come from outside, of users, consumers, projects, tenders and finance orders: short and
 * plain, since they become parts of stream names, of request numbers and of what the bank is sent.
 */
public final class IdentifierForm {

    /** As a part of a larger pattern. */
    public static final String PATTERN = "[A-Za-z0-9_-]{1," + Limits.IDENTIFIER_LENGTH + "}";

    /** What is said of one that has not this form, behind the name of its field. */
    public static final String REASON =
            "must have 1 to " + Limits.IDENTIFIER_LENGTH + " characters of A-Z, a-z, 0-9, _ and -";

    private static final Pattern WHOLE = Pattern.compile(PATTERN);

    private IdentifierForm() {}

    public static boolean isMetBy(String text) {
        return WHOLE.matcher(text).matches();
    }
}
