package io.dueflow.command.installment;

import io.dueflow.messages.Shanghai;
import io.dueflow.messages.calendar.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * When what was refused for lack of money is tried again: on the day on which it is collected first at the hours given,
 * on any later working day when the day's run opens.
 *
 * @param collectionTime when each business date's run opens, in Asia/Shanghai
 * @param retryTimes further hours of the first day
 */
public record RetryPolicy(LocalTime collectionTime, List<LocalTime> retryTimes, WorkingDays days) {

    /** The first moment after the refusal at which the policy has it tried again. */
    public Instant nextTry(LocalDate dueDate, Instant refusedAt) {
        var today = Shanghai.dateOf(refusedAt);
        var firstDay = days.onOrAfter(dueDate);
        var onFirstDay = retryTimes.stream().map(time -> Shanghai.at(firstDay, time));
        var daily = Stream.of(days.onOrAfter(today), days.after(today)).map(date -> Shanghai.at(date, collectionTime));
        return Stream.concat(onFirstDay, daily)
                .filter(moment -> moment.isAfter(refusedAt))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
