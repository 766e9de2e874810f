package io.dueflow.loanimport.read;

/** Text from outside as a report shows it: short, on one line, without control characters. */
public final class ShownText {

    /** The most characters that are shown. */
    public static final int LENGTH = 60;

    private ShownText() {}

    public static String of(String text) {
        String start = text.length() > LENGTH ? text.substring(0, LENGTH - 1) + "…" : text;
        return start.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\u2028\\u2029]", "�");
    }
}
