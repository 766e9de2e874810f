package io.dueflow.app.command;

/** Text from outside as it can be printed: a terminal would obey some of it, and show something else than what is there. */
final class Printable {

    private Printable() {}

    /** The text without control characters, and without those that turn round the direction of reading. */
    static String of(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", "�");
    }
}
