package io.dueflow.app.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Holds a data directory for one process; the operating system lets go of it when the process dies. */
final class DirectoryOwner {

    private final FileChannel channel;

    private DirectoryOwner(FileChannel channel) {
        this.channel = channel;
    }

    static DirectoryOwner claim(Path directory) throws IOException {
        var channel =
                FileChannel.open(directory.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new IllegalStateException(
                    "Another Dueflow is running on " + directory + ". Stop it, or choose another folder with --data.");
        }
        return new DirectoryOwner(channel);
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    void release() throws IOException {
        channel.close();
    }
}
