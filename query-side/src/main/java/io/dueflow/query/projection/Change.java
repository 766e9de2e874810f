package io.dueflow.query.projection;

/** A row before the batch, null if it was not there, and after it. */
public record Change<R>(R before, R after) {

    public boolean isInsert() {
        return before == null;
    }
}
