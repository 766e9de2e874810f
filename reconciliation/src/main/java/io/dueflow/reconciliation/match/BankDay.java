package io.dueflow.reconciliation.match;

import io.dueflow.messages.Shanghai;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The date that is reconciled, in moments. Near its ends a clock decides on which side of midnight something falls, and
 * ours need not be the bank's.
 *
 * @param horizon up to where the statement can know anything: the end of the day, or now while the day is not over
 */
public record BankDay(LocalDate date, Instant start, Instant end, Instant horizon) {

    /** By how much our clock and the bank's may differ; a bank refuses requests that are further off. */
    public static final Duration CLOCKS = Duration.ofMinutes(10);

    public static BankDay of(LocalDate date, Instant now) {
        var end = Shanghai.startOf(date.plusDays(1));
        return new BankDay(date, Shanghai.startOf(date), end, now.isBefore(end) ? now : end);
    }

    boolean contains(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }

    /** From when on what we record may be in the statement of this day, though it is of the day before. */
    public Instant earliest() {
        return start.minus(CLOCKS);
    }

    boolean mayBelongToTheNextDay(Instant moment) {
        return !moment.isBefore(horizon.minus(CLOCKS));
    }

    boolean mayBelongToTheDayBefore(Instant moment) {
        return moment.isBefore(start.plus(CLOCKS));
    }
}
