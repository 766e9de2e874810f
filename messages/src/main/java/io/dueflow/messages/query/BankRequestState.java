package io.dueflow.messages.query;

/** Where a request to the bank stands. */
public enum BankRequestState {
    /** Written down; no answer yet. */
    REQUESTED,
    /** What came back does not tell what the bank did; it is being asked. */
    UNKNOWN,
    DONE,
    REFUSED
}
