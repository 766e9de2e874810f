package io.dueflow.app.command;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that the user names, looked at before anything is asked. */
final class GivenFile {

    private GivenFile() {}

    /** Throws {@link IllegalArgumentException} where it cannot be read. */
    static void require(Path file) {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + " is a folder, and a file is needed");
        }
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no file " + file);
        }
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("No permission to read " + file);
        }
    }
}
