package io.dueflow.reminder.directory;

import java.util.Optional;
import java.util.regex.Pattern;

/** A mobile number (手机号) in the form of E.164. It shows itself masked only. */
public record Mobile(String e164) {

    private static final String CHINA = "+86";
    private static final Pattern MAINLAND = Pattern.compile("(?:\\+?86)?(1[3-9]\\d{9})");
    private static final Pattern ABROAD = Pattern.compile("\\+(?!86)[1-9]\\d{6,14}");

    /** So many characters at the least are not shown, or stand at the beginning. */
    private static final int SHORTEST_HIDDEN = 7;

    public Mobile {
        if (!e164.startsWith("+")) {
            throw new IllegalArgumentException("not a number of E.164");
        }
    }

    /** Reads a mobile number of the mainland, with or without its country, or any other number of E.164. */
    public static Optional<Mobile> parse(String text) {
        var number = text.strip();
        var mainland = MAINLAND.matcher(number);
        if (mainland.matches()) {
            return Optional.of(new Mobile(CHINA + mainland.group(1)));
        }
        return ABROAD.matcher(number).matches() ? Optional.of(new Mobile(number)) : Optional.empty();
    }

    /** The number as anybody may see it, as in {@code 138****8000}. */
    public String masked() {
        var shown = e164.startsWith(CHINA) ? e164.substring(CHINA.length()) : e164;
        var atTheEnd = Math.min(4, shown.length() - SHORTEST_HIDDEN);
        return shown.substring(0, 3) + "****" + shown.substring(shown.length() - atTheEnd);
    }

    /** Somebody else's words without the number, should it stand in them. */
    public String hiddenIn(String words) {
        var number = e164.startsWith(CHINA) ? e164.substring(CHINA.length()) : e164.substring(1);
        return words.replace(number, "****");
    }

    @Override
    public String toString() {
        return masked();
    }
}
