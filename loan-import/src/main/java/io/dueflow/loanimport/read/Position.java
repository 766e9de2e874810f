package io.dueflow.loanimport.read;

/**
 * Where a record stands.
 *
 * @param line the physical line on which it starts, counted from 1
 * @param within what leads to the record inside its line, such as {@code tenders[2].}, or the empty text
 */
public record Position(String file, long line, String within) {

    public static Position of(String file, long line) {
        return new Position(file, line, "");
    }

    public Position inside(String path) {
        return new Position(file, line, within + path);
    }

    @Override
    public String toString() {
        return "line " + line + " of " + file;
    }
}
