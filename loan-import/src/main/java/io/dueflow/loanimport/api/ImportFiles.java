package io.dueflow.loanimport.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What one import keeps on the disk: the upload until it has run, the report until the import is forgotten. */
record ImportFiles(Path upload, Path report) {

    /** Stores an upload of at most {@code bound} bytes; a larger one is a problem that the caller is told of. */
    void store(InputStream body, long bound) throws IOException {
        long stored = 0;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(upload)) {
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                stored += count;
                if (stored > bound) {
                    throw ImportProblem.tooLarge(bound);
                }
                out.write(buffer, 0, count);
            }
        }
    }

    void deleteUpload() {
        delete(upload);
    }

    void deleteAll() {
        delete(upload);
        delete(report);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
