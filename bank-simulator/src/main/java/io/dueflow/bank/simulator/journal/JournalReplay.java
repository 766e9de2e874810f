package io.dueflow.bank.simulator.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads a journal from its start and finds where its last whole line ends. */
final class JournalReplay {

    private static final int BUFFER_BYTES = 1 << 20;
    private static final int LINE_BYTES_AT_MOST = 16 << 20;

    private final Path file;
    private final Consumer<Entry> consumer;
    private long lines;
    private long wholeBytes;

    JournalReplay(Path file, Consumer<Entry> consumer) {
        this.file = file;
        this.consumer = consumer;
    }

    void read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (channel.read(buffer.clear()) > 0) {
            buffer.flip();
            split(buffer.array(), buffer.limit(), line);
        }
    }

    /** How many lines there are, which is also the number of the last one. */
    long lines() {
        return lines;
    }

    /** Where the last whole line ends; what follows was never answered. */
    long wholeBytes() {
        return wholeBytes;
    }

    private void split(byte[] bytes, int limit, ByteArrayOutputStream line) {
        int start = 0;
        for (int i = 0; i < limit; i++) {
            if (bytes[i] == '\n') {
                line.write(bytes, start, i - start);
                accept(line.toByteArray());
                line.reset();
                start = i + 1;
            }
        }
        line.write(bytes, start, limit - start);
        if (line.size() > LINE_BYTES_AT_MOST) {
            throw corrupt("longer than " + LINE_BYTES_AT_MOST + " bytes", null);
        }
    }

    private void accept(byte[] bytes) {
        JournalLine line = parsed(bytes);
        if (line.seq() != lines + 1) {
            throw corrupt("it has number " + line.seq(), null);
        }
        try {
            consumer.accept(line.entry());
        } catch (RuntimeException e) {
            throw corrupt(e.getMessage(), e);
        }
        lines++;
        wholeBytes += bytes.length + 1;
    }

    private JournalLine parsed(byte[] bytes) {
        try {
            return JournalLine.parse(bytes);
        } catch (RuntimeException e) {
            throw corrupt(e.getMessage(), e);
        }
    }

    private JournalCorrupt corrupt(String reason, Throwable cause) {
        return new JournalCorrupt(file, lines + 1, reason, cause);
    }
}
