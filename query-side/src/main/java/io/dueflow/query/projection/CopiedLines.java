package io.dueflow.query.projection;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.postgresql.copy.CopyIn;

/** Rows in the text format of PostgreSQL's {@code copy}, which takes some in while the next are written. */
final class CopiedLines {

    /** Characters. */
    private static final int PIECE = 1 << 16;

    private static final long MICROS_OF_A_DAY = 86_400_000_000L;

    private final CopyIn copy;
    private final StringBuilder lines = new StringBuilder(2 * PIECE);
    private boolean begun;

    CopiedLines(CopyIn copy) {
        this.copy = copy;
    }

    /** Null is a field without a value. */
    void field(Object value) {
        next();
        if (value == null) {
            lines.append("\\N");
        } else if (value instanceof String text) {
            escape(text);
        } else if (value instanceof Long number) {
            lines.append(number.longValue());
        } else {
            lines.append(value);
        }
    }

    /** Digit by digit, since Java's own format takes longer than the database takes to copy the row. */
    void moment(long micros) {
        next();
        var time = LocalTime.ofNanoOfDay(Math.floorMod(micros, MICROS_OF_A_DAY) * 1_000);
        lines.append(LocalDate.ofEpochDay(Math.floorDiv(micros, MICROS_OF_A_DAY)))
                .append('T');
        sixDigits(time.getHour() * 10_000 + time.getMinute() * 100 + time.getSecond());
        lines.append('.');
        sixDigits(time.getNano() / 1_000);
        lines.append('Z');
    }

    private void sixDigits(int number) {
        for (var unit = 100_000; unit > 0; unit /= 10) {
            lines.append((char) ('0' + number / unit % 10));
        }
    }

    private void next() {
        if (begun) {
            lines.append('\t');
        }
        begun = true;
    }

    private void escape(String text) {
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            switch (character) {
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                case '\\' -> lines.append("\\\\");
                default -> lines.append(character);
            }
        }
    }

    void end() throws SQLException {
        lines.append('\n');
        begun = false;
        if (lines.length() >= PIECE) {
            send();
        }
    }

    /** What was written and not yet sent. */
    void send() throws SQLException {
        var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.flushCopy();
        lines.setLength(0);
    }
}
