package io.dueflow.bank.gateway.statement;

import io.dueflow.messages.bank.statement.StatementUnreadable;
import java.io.BufferedInputStream;
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

    private static final int BUFFER_BYTES = 128 << 10;

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private long number;

    StatementText(InputStream file) {
        in = new BufferedInputStream(file, BUFFER_BYTES);
    }

    /** The next line without its end, or null after the last one. */
    String next() throws IOException {
        line.reset();
        var read = in.read();
        if (read < 0) {
            return null;
        }
        number++;
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (line.size() == LINE_BYTES_AT_MOST) {
                throw new StatementUnreadable(number, "line", "is longer than " + LINE_BYTES_AT_MOST + " bytes");
            }
            line.write(read);
        }
        var text = decoded();
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** The number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private String decoded() {
        try {
            return decoder.decode(ByteBuffer.wrap(line.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            throw new StatementUnreadable(number, "line", "is not UTF-8");
        }
    }
}
