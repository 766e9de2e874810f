package io.dueflow.query.plan;

import io.dueflow.messages.query.DelinquencyBucket;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/**
 * How late something is. On its due date it is not late yet.
 *
 * @param days 0 where it is not late
 */
public record DaysPastDue(long days) {

    public static DaysPastDue on(LocalDate date, LocalDate dueDate) {
        return new DaysPastDue(Math.max(0, ChronoUnit.DAYS.between(dueDate, date)));
    }

    /** Empty where it is not late. */
    public Optional<DelinquencyBucket> bucket() {
        return Arrays.stream(DelinquencyBucket.values())
                .filter(bucket -> bucket.holds(days))
                .findFirst();
    }
}
