package io.dueflow.reconciliation.pass;

/** How far a pass has come. */
public enum PassState {
    WAITING,
    RUNNING,
    DONE,
    /** It could not compare; nothing has changed. */
    FAILED;

    public boolean isOver() {
        return this == DONE || this == FAILED;
    }
}
