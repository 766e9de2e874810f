package io.dueflow.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where a demo keeps its data; each demo begins with an empty one. */
final class DemoFolder {

    private static final String MARK = "this-is-a-dueflow-demo";

    private DemoFolder() {}

    /** Empties the folder; throws {@link IllegalArgumentException} when it holds something that no demo made. */
    static void makeEmpty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            if (!Files.exists(folder.resolve(MARK)) && !isEmpty(folder)) {
                throw new IllegalArgumentException(folder + " is not empty and not from a demo; choose another folder");
            }
            delete(folder);
        }
        Files.createDirectories(folder);
        Files.createFile(folder.resolve(MARK));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
