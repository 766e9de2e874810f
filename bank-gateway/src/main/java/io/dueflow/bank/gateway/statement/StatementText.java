package io.dueflow.bank.gateway.statement;

import io.dueflow.messages.bank.statement.StatementUnreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** The lines of a statement, one at a time. */
final class StatementText implements AutoCloseable {

    /** A settlement for 10,000 investors fits. */
    static final int LINE_BYTES_AT_MOST = 4 << 20;

    private final InputStream in;
    private final byte[] piece = new byte[128 << 10];
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private int at;
    private int end;
    private long number;

    StatementText(InputStream file) {
        in = file;
    }

    /** The next line without its end, or null after the last one. */
    String next() throws IOException {
        if (at == end && !more()) {
            return null;
        }
        number++;
        begun.reset();
        var newline = newline();
        while (newline < 0) {
            begin(at, end);
            if (!more()) {
                return decoded(ByteBuffer.wrap(begun.toByteArray()));
            }
            newline = newline();
        }
        var start = at;
        at = newline + 1;
        if (begun.size() == 0) {
            return decoded(ByteBuffer.wrap(piece, start, newline - start));
        }
        begin(start, newline);
        return decoded(ByteBuffer.wrap(begun.toByteArray()));
    }

    /** The number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean more() throws IOException {
        at = 0;
        end = Math.max(0, in.read(piece));
        return end > 0;
    }

    private int newline() {
        for (var i = at; i < end; i++) {
            if (piece[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Keeps what there is of a line that goes on in the next piece. */
    private void begin(int from, int until) {
        begun.write(piece, from, until - from);
        if (begun.size() > LINE_BYTES_AT_MOST) {
            throw new StatementUnreadable(number, "line", "is longer than " + LINE_BYTES_AT_MOST + " bytes");
        }
    }

    private String decoded(ByteBuffer line) {
        try {
            var text = decoder.decode(line).toString();
            return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        } catch (CharacterCodingException e) {
            throw new StatementUnreadable(number, "line", "is not UTF-8");
        }
    }
}
