package io.dueflow.messages.query;

/** Where an installment stands. */
public enum InstallmentStatus {
    /** Nothing has been tried yet. */
    PENDING,
    /** An attempt is on its way. */
    COLLECTING,
    /** An attempt is on its way, and we do not know what the bank did with its last request. */
    UNKNOWN,
    /** The bank refused the last attempt. */
    REFUSED,
    /** Paid in full. */
    REPAID,
    /** Not collected any more, as two persons have decided. */
    CANCELLED,
    /** Paid without the bank's help, as two persons have found. */
    SETTLED_OUTSIDE;

    /** Whether nothing will be collected any more. */
    public boolean isOver() {
        return this == REPAID || this == CANCELLED || this == SETTLED_OUTSIDE;
    }
}
