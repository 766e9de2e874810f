package io.dueflow.query.projection;

import java.util.List;

/** A row before the batch, null if it was not there, and after it. */
public record Change<R>(R before, R after) {

    /** The new rows of those that were not there. */
    public static <R> List<R> inserts(List<Change<R>> changes) {
        return changes.stream()
                .filter(change -> change.before == null)
                .map(Change::after)
                .toList();
    }

    /** The new rows of those that were there. */
    public static <R> List<R> updates(List<Change<R>> changes) {
        return changes.stream()
                .filter(change -> change.before != null)
                .map(Change::after)
                .toList();
    }
}
