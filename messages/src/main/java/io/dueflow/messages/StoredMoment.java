package io.dueflow.messages;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The moment of an event, as its text in the store. Axon writes all with milliseconds, which is read several times faster. */
public record StoredMoment(String text) {

    private static final int MILLISECONDS_LENGTH = "2026-03-10T00:00:00.000Z".length();
    private static final int NANOS = 1_000_000;

    /** Throws {@link java.time.DateTimeException} where the text is no moment. */
    public Instant instant() {
        if (text.length() != MILLISECONDS_LENGTH || text.charAt(19) != '.' || text.charAt(23) != 'Z') {
            return Instant.parse(text);
        }
        return LocalDateTime.of(
                        number(0, 4),
                        number(5, 7),
                        number(8, 10),
                        number(11, 13),
                        number(14, 16),
                        number(17, 19),
                        number(20, 23) * NANOS)
                .toInstant(ZoneOffset.UTC);
    }

    private int number(int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
