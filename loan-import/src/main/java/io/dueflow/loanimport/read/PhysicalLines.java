package io.dueflow.loanimport.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The lines of a UTF-8 text as an editor numbers them, none longer in memory than the bound. Bytes that are not UTF-8
 * become U+FFFD, so that the field which holds them can be named.
 */
final class PhysicalLines implements Closeable {

    /** One line without its end; a line that is too long is cut at the bound. */
    record Line(long number, String text, boolean tooLong) {}

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int NOTHING = -1;

    private final Reader reader;
    private final int bound;
    private final char[] buffer = new char[1 << 14];
    private int length;
    private int next;
    private long number;

    /** Reads lines of at most {@code bound} characters. */
    PhysicalLines(InputStream in, int bound) throws IOException {
        this.reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        this.bound = bound;
        if (peek() == BYTE_ORDER_MARK) {
            next++;
        }
    }

    Optional<Line> next() throws IOException {
        if (peek() == NOTHING) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        boolean tooLong = false;
        for (int c = take(); c != NOTHING && c != '\n' && c != '\r'; c = take()) {
            if (text.length() < bound) {
                text.append((char) c);
            } else {
                tooLong = true;
            }
        }
        return Optional.of(new Line(++number, text.toString(), tooLong));
    }

    /** Takes a character; the two of a CRLF count as one. */
    private int take() throws IOException {
        int c = peek();
        if (c == NOTHING) {
            return NOTHING;
        }
        next++;
        if (c == '\r' && peek() == '\n') {
            next++;
        }
        return c;
    }

    private int peek() throws IOException {
        if (next == length) {
            length = Math.max(reader.read(buffer), 0);
            next = 0;
        }
        return length == 0 ? NOTHING : buffer[next];
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
