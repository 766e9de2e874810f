package io.dueflow.simulation.bank;

import io.dueflow.bank.simulator.journal.BankDay;
import io.dueflow.bank.simulator.journal.Entry;
import io.dueflow.bank.simulator.journal.EntryLog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The bank's journal in memory; it outlives each crash of the bank. */
final class EntriesKept implements EntryLog {

    private final List<Entry> entries = new ArrayList<>();

    /** Replays all of it to a bank that starts again. */
    EntryLog open(Consumer<Entry> replayed) {
        entries.forEach(replayed);
        return this;
    }

    @Override
    public void append(Entry entry, CompletableFuture<Void> durable) {
        entries.add(entry);
        durable.complete(null);
    }

    @Override
    public void entriesOf(LocalDate day, Consumer<Entry> reader) {
        entries.stream().filter(entry -> BankDay.of(entry.at()).equals(day)).forEach(reader);
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public void close() {}

    List<Entry> all() {
        return List.copyOf(entries);
    }
}
