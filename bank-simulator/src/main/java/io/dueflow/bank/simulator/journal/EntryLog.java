package io.dueflow.bank.simulator.journal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Where the bank writes what it must never forget, in the order in which it happened. */
public interface EntryLog extends AutoCloseable {

    /** Replays what is there already, and is then ready to append. */
    interface Opening {

        EntryLog open(Consumer<Entry> replayed) throws IOException;
    }

    /** The future completes when the entry will never be lost, exceptionally where it may be. */
    void append(Entry entry, CompletableFuture<Void> durable);

    /** Gives what is on disk of one day, in the order in which it happened; the caller's thread reads it. */
    void entriesOf(LocalDate day, Consumer<Entry> reader) throws IOException;

    /** False once nothing can be written: from then on nothing is answered. */
    boolean isWritable();

    @Override
    void close() throws IOException;
}
