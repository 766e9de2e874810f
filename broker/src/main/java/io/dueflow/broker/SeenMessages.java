package io.dueflow.broker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** The ids of the messages that a consumer has handled, each on the disk before it is acknowledged. */
final class SeenMessages implements AutoCloseable {

    private final FileChannel file;
    private final Set<String> ids;

    private SeenMessages(FileChannel file, Set<String> ids) {
        this.file = file;
        this.ids = ids;
    }

    static SeenMessages in(Path path) throws IOException {
        if (path.toAbsolutePath().getParent() != null) {
            Files.createDirectories(path.toAbsolutePath().getParent());
        }
        var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        var seen = new SeenMessages(file, new HashSet<>(Files.readAllLines(path)));
        // A line that a crash cut short must not swallow the next one.
        seen.write("\n");
        return seen;
    }

    boolean contains(String id) {
        return ids.contains(id);
    }

    void add(String id) throws IOException {
        write(id + "\n");
        ids.add(id);
    }

    private void write(String text) throws IOException {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
