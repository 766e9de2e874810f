package io.dueflow.bank.simulator.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Reads a journal, or a piece of it, and finds where its last whole line ends. */
final class JournalReplay {

    private static final int BUFFER_BYTES = 1 << 20;
    private static final int LINE_BYTES_AT_MOST = 16 << 20;

    /** Takes each line with its place. */
    interface Reader {
        void take(Entry entry, Span place);
    }

    private final Path file;
    private final Span piece;
    private final Reader reader;
    private long lines;
    private long wholeBytes;

    JournalReplay(Path file, Span piece, Reader reader) {
        this.file = file;
        this.piece = piece;
        this.reader = reader;
        this.lines = piece.linesBefore();
        this.wholeBytes = piece.from();
    }

    /** Leaves the channel's own position alone, so that others may append meanwhile. */
    void read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long position = piece.from();
        while (position < piece.until()) {
            buffer.clear().limit((int) Math.min(BUFFER_BYTES, piece.until() - position));
            if (channel.read(buffer, position) <= 0) {
                return;
            }
            position += buffer.position();
            split(buffer.array(), buffer.position(), line);
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
        long end = wholeBytes + bytes.length + 1;
        try {
            reader.take(line.entry(), new Span(lines, wholeBytes, end));
        } catch (RuntimeException e) {
            throw corrupt(e.getMessage(), e);
        }
        lines++;
        wholeBytes = end;
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
