package io.dueflow.reconciliation.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps an uploaded statement in a file until it is compared. */
final class StatementUpload {

    /** Several million lines. */
    static final long MOST_BYTES = 1L << 30;

    private static final int AT_ONCE = 1 << 16;

    private StatementUpload() {}

    /** @throws Unreconcilable where it is too large; nothing is left of it then */
    static Path keep(InputStream body) throws IOException {
        var file = Files.createTempFile("dueflow-statement-", ".csv");
        try {
            copy(body, file);
            return file;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static void copy(InputStream body, Path file) throws IOException {
        var buffer = new byte[AT_ONCE];
        var bytes = 0L;
        try (var out = Files.newOutputStream(file)) {
            for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                if (bytes > MOST_BYTES) {
                    throw Unreconcilable.tooLarge(MOST_BYTES);
                }
                out.write(buffer, 0, read);
            }
        }
    }
}
