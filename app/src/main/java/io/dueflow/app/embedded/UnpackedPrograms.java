package io.dueflow.app.embedded;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Where PostgreSQL's programs are unpacked, once for each user of this machine. The library would take a folder that
 * everybody can write to, and whoever put a program of his own there before us would have us run it.
 */
final class UnpackedPrograms {

    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rwx------");

    private UnpackedPrograms() {}

    /** The library opens to everybody what it is given, so it is given a folder within one that is ours alone. */
    static Path folder() throws IOException {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return oursAlone(temporary.resolve("dueflow-postgres-" + System.getProperty("user.name")))
                .resolve("unpacked");
    }

    /** @throws IOException where somebody else made the folder, or may write into it */
    static Path oursAlone(Path folder) throws IOException {
        try {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OURS_ALONE));
        } catch (FileAlreadyExistsException e) {
            requireOursAlone(folder);
        }
        return folder;
    }

    private static void requireOursAlone(Path folder) throws IOException {
        var found = Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        var made = Files.createTempFile("dueflow-", ".owner");
        try {
            if (!found.isDirectory()
                    || !found.permissions().equals(OURS_ALONE)
                    || !found.owner().equals(Files.getOwner(made))) {
                throw new IOException(folder + " is no folder of ours alone, so no program is run from it; remove it");
            }
        } finally {
            Files.delete(made);
        }
    }
}
