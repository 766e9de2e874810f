package io.dueflow.query.projection;

import java.nio.charset.StandardCharsets;

/** Rows in the text format of PostgreSQL's {@code copy}. */
final class CopiedLines {

    private static final int USUAL_LENGTH = 128;

    private final StringBuilder lines;
    private boolean begun;

    CopiedLines(int rows) {
        lines = new StringBuilder(rows * USUAL_LENGTH);
    }

    /** Null is a field without a value. */
    void field(Object value) {
        if (begun) {
            lines.append('\t');
        }
        begun = true;
        if (value == null) {
            lines.append("\\N");
        } else if (value instanceof String text) {
            escape(text);
        } else {
            lines.append(value);
        }
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

    void end() {
        lines.append('\n');
        begun = false;
    }

    byte[] bytes() {
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
