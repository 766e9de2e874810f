package io.dueflow.query.rebuild;

/** How far a rebuild is. */
public enum Phase {
    FILLING,
    INDEXING,
    COMPARING,
    SWAPPING,
    DONE
}
