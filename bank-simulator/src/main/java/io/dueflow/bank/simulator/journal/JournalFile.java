package io.dueflow.bank.simulator.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The journal's file, locked for one process. Not safe for concurrent use but for reading a day of it; where each day
 * begins and ends is kept, for one that reads a day must not read years.
 */
final class JournalFile implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(JournalFile.class.getName());

    private final Path path;
    private final FileChannel channel;
    private final Map<LocalDate, Span> days = new ConcurrentHashMap<>();
    private long lastSeq;

    private JournalFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static JournalFile open(Path path, Consumer<Entry> replayed) throws IOException {
        Path directory = path.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        JournalFile file = new JournalFile(
                path,
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        try {
            file.lock();
            file.replay(replayed);
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
        List<Span> places = new ArrayList<>(entries.size());
        long start = channel.position();
        for (Entry entry : entries) {
            long from = start + lines.size();
            lines.writeBytes(new JournalLine(lastSeq + 1, entry).bytes());
            lines.write('\n');
            places.add(new Span(lastSeq++, from, start + lines.size()));
        }
        ByteBuffer bytes = ByteBuffer.wrap(lines.toByteArray());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
        for (int i = 0; i < places.size(); i++) {
            remember(entries.get(i), places.get(i));
        }
    }

    /** Reads what is on disk of one day, from any thread. */
    void entriesOf(LocalDate day, Consumer<Entry> reader) throws IOException {
        Span piece = days.get(day);
        if (piece != null) {
            new JournalReplay(path, piece, (entry, place) -> {
                        if (BankDay.of(entry.at()).equals(day)) {
                            reader.accept(entry);
                        }
                    })
                    .read(channel);
        }
    }

    private void remember(Entry entry, Span place) {
        days.merge(BankDay.of(entry.at()), place, Span::and);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void lock() throws IOException {
        try {
            if (channel.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
        } catch (OverlappingFileLockException e) {
            throw new IOException("journal " + path + " is in use by another bank", e);
        }
    }

    private void replay(Consumer<Entry> replayed) throws IOException {
        JournalReplay replay = new JournalReplay(path, new Span(0, 0, channel.size()), (entry, place) -> {
            replayed.accept(entry);
            remember(entry, place);
        });
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
