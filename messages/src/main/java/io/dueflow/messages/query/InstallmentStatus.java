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
    REPAID
}
