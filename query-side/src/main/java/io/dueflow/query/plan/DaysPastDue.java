package io.dueflow.query.plan;

import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.query.DelinquencyBucket;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/**
 * How late something is. On the day on which it is collected first, its due date or the next working day, it is not late
 * yet: nobody has asked the borrower before. From then on each day of the calendar counts, as it does to whoever is owed.
 *
 * @param days 0 where it is not late
 */
public record DaysPastDue(long days) {

    public static DaysPastDue on(LocalDate date, LocalDate dueDate, WorkingDays days) {
        return new DaysPastDue(Math.max(0, ChronoUnit.DAYS.between(days.onOrAfter(dueDate), date)));
    }

    /** Empty where it is not late. */
    public Optional<DelinquencyBucket> bucket() {
        return Arrays.stream(DelinquencyBucket.values())
                .filter(bucket -> bucket.holds(days))
                .findFirst();
    }
}
