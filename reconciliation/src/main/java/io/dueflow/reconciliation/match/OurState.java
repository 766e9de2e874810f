package io.dueflow.reconciliation.match;

/** What we hold of a request to the bank. */
public enum OurState {
    /** Written down, and no answer yet. */
    REQUESTED,
    /** Asked about, since no answer proved anything. */
    UNKNOWN,
    DONE,
    REFUSED
}
