package io.dueflow.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The two files of a loan book's folder, packed for sending. */
final class ZippedFolder {

    private static final List<String> FILES = List.of("projects.csv", "tenders.csv");

    private ZippedFolder() {}

    static Path of(Path folder) throws IOException {
        for (var name : FILES) {
            if (!Files.isRegularFile(folder.resolve(name))) {
                throw new IllegalArgumentException("There is no " + name + " in " + folder);
            }
        }
        var zip = Files.createTempFile("dueflow-import", ".zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var name : FILES) {
                out.putNextEntry(new ZipEntry(name));
                Files.copy(folder.resolve(name), out);
                out.closeEntry();
            }
        } catch (IOException e) {
            Files.delete(zip);
            throw e;
        }
        return zip;
    }
}
