package io.dueflow.messages;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The moment of an event, as its text in the store. Axon writes all with milliseconds, which is read several times faster. */
public record StoredMoment(String text) {

    private static final String AS_AXON_WRITES_IT = "0000-00-00T00:00:00.000Z";
    private static final int NANOS = 1_000_000;

    /** Throws {@link java.time.DateTimeException} where the text is no moment. */
    public Instant instant() {
        if (!isAsAxonWritesIt()) {
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

    private boolean isAsAxonWritesIt() {
        var isSo = text.length() == AS_AXON_WRITES_IT.length();
        for (var place = 0; isSo && place < text.length(); place++) {
            var due = AS_AXON_WRITES_IT.charAt(place);
            var found = text.charAt(place);
            isSo = due == '0' ? found >= '0' && found <= '9' : found == due;
        }
        return isSo;
    }

    private int number(int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
