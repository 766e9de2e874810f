package io.dueflow.messages;

import java.util.regex.Pattern;

/**
 * The words of another system as they can be stored and shown: what is a control character, or half of a surrogate pair,
 * is marked as unreadable. PostgreSQL takes no NUL, and no such half in JSON: an event with one of them in its words
 * would hold up the read models for ever.
 */
public final class StorableText {

    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");
    private static final String MARK = "\uFFFD";

    private StorableText() {}

    public static String of(String words) {
        var unreadable = UNREADABLE.matcher(words);
        return unreadable.find() ? unreadable.replaceAll(MARK) : words;
    }
}
