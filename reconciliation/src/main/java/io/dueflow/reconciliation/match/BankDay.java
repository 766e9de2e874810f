package io.dueflow.reconciliation.match;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The date that is reconciled, in moments. Near its ends a clock decides on which side of midnight something falls, and
 * ours need not be the bank's.
 *
 * @param horizon up to where the statement can know anything: the end of the day, or now while the day is not over
 */
public record BankDay(LocalDate date, Instant start, Instant end, Instant horizon) {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** By how much our clock and the bank's may differ; a bank refuses requests that are further off. */
    public static final Duration CLOCKS = Duration.ofMinutes(10);

    public static BankDay of(LocalDate date, Instant now) {
        var end = startOf(date.plusDays(1));
        return new BankDay(date, startOf(date), end, now.isBefore(end) ? now : end);
    }

    private static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }

    public static LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
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
