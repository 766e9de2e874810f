package io.dueflow.reconciliation.record;

/** Where a break stands. */
public enum BreakState {
    /** An error, and nobody has explained it. */
    OPEN,
    /** No error: booked and recorded on different days. */
    NOTED,
    /** A later pass has found that the sides agree. */
    MATCHED,
    /** A person has explained it. */
    CLOSED
}
