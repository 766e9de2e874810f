package io.dueflow.reminder.directory;

import java.util.ArrayList;
import java.util.List;

/** What became of the records of one import. No number stands in it. */
final class DirectoryReport {

    /** The most bad records that are listed; further ones are counted only. */
    static final int SHOWN = 1_000;

    private final List<RejectedEntry> rejected = new ArrayList<>();
    private int records;
    private long lines;
    private int changed;
    private int unchanged;
    private int rejectedTotal;

    /**
     * A record that could not be taken.
     *
     * @param field which of its fields is bad, or the empty text where it is the record as a whole
     */
    record RejectedEntry(long line, String field, String reason) {}

    /** Counts one more record and returns how many there are. */
    int read(long line) {
        lines = line;
        records++;
        return records;
    }

    void reject(long line, String field, String reason) {
        rejectedTotal++;
        if (rejected.size() < SHOWN) {
            rejected.add(new RejectedEntry(line, field, reason));
        }
    }

    void saved(int all, int thatChanged) {
        changed += thatChanged;
        unchanged += all - thatChanged;
    }

    long lines() {
        return lines;
    }

    DirectoryView view() {
        return new DirectoryView(changed, unchanged, rejectedTotal, List.copyOf(rejected));
    }
}
