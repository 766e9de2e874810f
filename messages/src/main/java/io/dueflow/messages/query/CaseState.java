package io.dueflow.messages.query;

/** Where a case stands. */
public enum CaseState {
    /** A person has to look. */
    OPEN,
    /** A second person has to decide on a proposal. */
    PROPOSED,
    /** Decided. */
    RESOLVED,
    /** Nothing had to be decided any more. */
    CLOSED;

    public boolean isOver() {
        return this == RESOLVED || this == CLOSED;
    }
}
