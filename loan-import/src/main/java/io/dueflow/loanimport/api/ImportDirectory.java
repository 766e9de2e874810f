package io.dueflow.loanimport.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** The folder in which this process keeps the files of its imports; it goes with the process. */
final class ImportDirectory implements AutoCloseable {

    private final Path directory;

    ImportDirectory(Path parent) throws IOException {
        this.directory = Files.createTempDirectory(Files.createDirectories(parent), "dueflow-import-");
    }

    ImportFiles filesOf(String id, UploadFormat format) {
        return new ImportFiles(directory.resolve(id + format.suffix()), directory.resolve(id + "-rejected.csv"));
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(directory);
    }
}
