package io.dueflow.bank.simulator.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * An append-only file of JSON lines. One thread writes what has gathered and forces it to disk once for all of it, so
 * that many bookings share the wait for the disk. At most {@link #WAITING_AT_MOST} entries wait; who appends beyond
 * that waits too.
 */
public final class Journal implements EntryLog {

    static final int WAITING_AT_MOST = 8_192;
    private static final int BATCH_AT_MOST = 1_024;
    private static final int POLL_MILLIS = 50;
    private static final System.Logger LOG = System.getLogger(Journal.class.getName());

    private record Waiting(Entry entry, CompletableFuture<Void> durable) {}

    private final JournalFile file;
    private final Duration gathering;
    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(WAITING_AT_MOST);
    private final Thread writer = new Thread(this::write, "bank-journal");
    private volatile boolean closing;
    private volatile Exception failure;

    private Journal(JournalFile file, Duration gathering) {
        this.file = file;
        this.gathering = gathering;
    }

    /**
     * Replays what the file holds, cuts off a torn last line and is then ready to append. Throws {@link JournalCorrupt}
     * where any other line is not what was written.
     *
     * @param gathering how long the first of a batch waits for others
     */
    public static Journal open(Path path, Duration gathering, Consumer<Entry> replayed) throws IOException {
        Journal journal = new Journal(JournalFile.open(path, replayed), gathering);
        journal.writer.start();
        return journal;
    }

    @Override
    public void append(Entry entry, CompletableFuture<Void> durable) {
        Waiting next = new Waiting(entry, durable);
        try {
            boolean queued = false;
            while (!queued && writer.isAlive()) {
                queued = waiting.offer(next, POLL_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            durable.completeExceptionally(e);
        }
        if (!writer.isAlive()) {
            durable.completeExceptionally(new IOException("the journal is closed"));
        }
    }

    @Override
    public void entriesOf(LocalDate day, Consumer<Entry> reader) throws IOException {
        file.entriesOf(day, reader);
    }

    @Override
    public boolean isWritable() {
        return failure == null;
    }

    /** Writes what still waits, then closes the file. */
    @Override
    public void close() throws IOException {
        closing = true;
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        file.close();
    }

    private void write() {
        List<Waiting> batch = new ArrayList<>();
        while (!closing || !waiting.isEmpty()) {
            try {
                Waiting first = waiting.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    gather();
                    batch.add(first);
                    waiting.drainTo(batch, BATCH_AT_MOST - 1);
                    settle(batch);
                    batch.clear();
                }
            } catch (InterruptedException e) {
                closing = true;
            }
        }
    }

    private void gather() {
        if (!closing) {
            LockSupport.parkNanos(gathering.toNanos());
        }
    }

    private void settle(List<Waiting> batch) {
        if (failure == null) {
            try {
                file.append(batch.stream().map(Waiting::entry).toList());
            } catch (IOException | RuntimeException e) {
                failure = e;
                LOG.log(System.Logger.Level.ERROR, "the journal cannot be written; the bank answers nothing more", e);
            }
        }
        batch.forEach(written -> complete(written.durable()));
    }

    private void complete(CompletableFuture<Void> durable) {
        if (failure == null) {
            durable.complete(null);
        } else {
            durable.completeExceptionally(failure);
        }
    }
}
