package io.dueflow.messages.query;

/**
 * How late what is owed is (逾期账龄), in days past the due date.
 */
public enum DelinquencyBucket {
    DAYS_1_TO_3(1, 3),
    DAYS_4_TO_30(4, 30),
    DAYS_31_TO_60(31, 60),
    DAYS_61_TO_90(61, 90),
    OVER_90_DAYS(91, Long.MAX_VALUE);

    private final long first;
    private final long last;

    DelinquencyBucket(long first, long last) {
        this.first = first;
        this.last = last;
    }

    /** Whether it holds what is late by so many days. */
    public boolean holds(long daysPastDue) {
        return daysPastDue >= first && daysPastDue <= last;
    }
}
