package io.dueflow.messages.whatif;

/** How a repayment stands at the end of a business date. */
public enum DayState {
    REPAID,
    REFUSED,
    /** Nobody knows yet what the bank did. */
    ON_ITS_WAY,
    SKIPPED
}
