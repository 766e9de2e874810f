package io.dueflow.bank.simulator.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;

/** The journal's file, locked for one process. Not safe for concurrent use. */
final class JournalFile implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(JournalFile.class.getName());

    private final FileChannel channel;
    private long lastSeq;

    private JournalFile(FileChannel channel) {
        this.channel = channel;
    }

    static JournalFile open(Path path, Consumer<Entry> replayed) throws IOException {
        Path directory = path.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        JournalFile file = new JournalFile(
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        try {
            file.lock(path);
            file.replay(path, replayed);
            force(directory);
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Returns when all of them are on disk. */
    void append(List<Entry> entries) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            lines.writeBytes(new JournalLine(++lastSeq, entry).bytes());
            lines.write('\n');
        }
        ByteBuffer bytes = ByteBuffer.wrap(lines.toByteArray());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void lock(Path path) throws IOException {
        try {
            if (channel.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
        } catch (OverlappingFileLockException e) {
            throw new IOException("journal " + path + " is in use by another bank", e);
        }
    }

    private void replay(Path path, Consumer<Entry> replayed) throws IOException {
        JournalReplay replay = new JournalReplay(path, replayed);
        replay.read(channel);
        lastSeq = replay.lines();
        if (channel.size() > replay.wholeBytes()) {
            LOG.log(System.Logger.Level.WARNING, "cut off the torn last line of {0}", path);
            channel.truncate(replay.wholeBytes()).force(true);
        }
        channel.position(replay.wholeBytes());
    }

    /** A new file is only there after a power failure if its directory entry is on disk too. */
    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory)) {
            channel.force(true);
        }
    }
}
