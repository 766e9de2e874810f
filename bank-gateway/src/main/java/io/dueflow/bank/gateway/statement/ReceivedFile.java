package io.dueflow.bank.gateway.statement;

import io.dueflow.messages.bank.statement.StatementUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A statement of which we hold a copy of our own while it is checked and read. */
record ReceivedFile(Path path) implements AutoCloseable {

    /** Some ten million lines. */
    static final long BYTES_AT_MOST = 2L << 30;

    private static final int PIECE_BYTES = 128 << 10;

    static ReceivedFile empty() throws IOException {
        return new ReceivedFile(Files.createTempFile("dueflow-statement-", ".csv"));
    }

    static void requireLength(long bytes) {
        if (bytes > BYTES_AT_MOST) {
            throw new StatementUnreadable(0, "file", "is longer than " + BYTES_AT_MOST + " bytes");
        }
    }

    /** Copies what comes by another way; gives its digest in hexadecimal. */
    String copy(InputStream in) throws IOException {
        var digest = new Sha256();
        var piece = new byte[PIECE_BYTES];
        var bytes = 0L;
        try (var out = Files.newOutputStream(path)) {
            for (var read = in.read(piece); read >= 0; read = in.read(piece)) {
                bytes += read;
                requireLength(bytes);
                digest.add(ByteBuffer.wrap(piece, 0, read));
                out.write(piece, 0, read);
            }
        }
        return digest.hex();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
