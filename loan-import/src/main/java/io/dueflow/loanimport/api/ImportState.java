package io.dueflow.loanimport.api;

/** How far an import is. */
public enum ImportState {
    /** It waits for the imports before it. */
    QUEUED,
    /** It reads and checks the whole book; nothing has gone in. */
    READING,
    /** It activates the plans of the good projects. */
    ACTIVATING,
    /** Every project has gone in, was there, or is rejected. */
    FINISHED,
    /** Some projects failed for reasons outside the book; import it again. */
    INCOMPLETE,
    /** The book as a whole cannot be imported; nothing went in. */
    REFUSED,
    /** The import broke off for reasons outside the book; import it again. */
    FAILED;

    boolean isEnded() {
        return compareTo(ACTIVATING) > 0;
    }
}
