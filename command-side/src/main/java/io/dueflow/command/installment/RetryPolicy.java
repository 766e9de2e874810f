package io.dueflow.command.installment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * When what was refused for lack of money is tried again: on the due day at the hours given, on any later day when the
 * day's run opens.
 *
 * @param collectionTime when each business date's run opens, in Asia/Shanghai
 * @param retryTimes further hours of the due day
 */
public record RetryPolicy(LocalTime collectionTime, List<LocalTime> retryTimes) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The first moment after the refusal at which the policy has it tried again. */
    public Instant nextTry(LocalDate dueDate, Instant refusedAt) {
        var today = LocalDate.ofInstant(refusedAt, ZONE);
        var onDueDay = retryTimes.stream().map(time -> dueDate.atTime(time));
        var daily = Stream.of(today, today.plusDays(1)).map(date -> date.atTime(collectionTime));
        return Stream.concat(onDueDay, daily)
                .map(time -> time.atZone(ZONE).toInstant())
                .filter(moment -> moment.isAfter(refusedAt))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
