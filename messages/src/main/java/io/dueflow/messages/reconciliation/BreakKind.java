package io.dueflow.messages.reconciliation;

/** How the bank's statement and our events can differ about one request. */
public enum BreakKind {
    /** We recorded a request or an answer of the day, and the statement does not list it. */
    MISSING_AT_BANK,
    /** The statement lists a request that we never recorded. */
    MISSING_WITH_US,
    /** The amount, the commission or what an investor received is not the same. */
    AMOUNT_DIFFERS,
    /** One side says that it was done, the other that it was refused or does not know. */
    STATE_DIFFERS,
    /** The payer, the project or the freeze is not the same. */
    USER_DIFFERS,
    /** The statement lists a number twice, or an installment was settled by two numbers. */
    TWICE,
    /** Frozen, neither settled nor released, and nothing of ours is going to. */
    ORPHAN_FREEZE,
    /** Booked and recorded on different days. Noted, and no error. */
    TIMING;

    /** Whether a day with such a break is not in order. */
    public boolean isError() {
        return this != TIMING;
    }
}
