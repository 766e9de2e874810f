package io.dueflow.command.installment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.command.sample.NationalDay;
import io.dueflow.messages.Shanghai;
import io.dueflow.messages.calendar.DayKind;
import io.dueflow.messages.calendar.WorkingDays;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RetryPolicyTest {

    private final RetryPolicy policy = new RetryPolicy(
            LocalTime.of(5, 0),
            List.of(LocalTime.of(12, 0), LocalTime.of(17, 0), LocalTime.of(21, 0)),
            WorkingDays.EVERY_DAY);

    @ParameterizedTest
    @CsvSource({
        "2026-02-28T05:00:01, 2026-02-28T12:00",
        "2026-02-28T12:00:00, 2026-02-28T17:00",
        "2026-02-28T17:00:01, 2026-02-28T21:00",
        "2026-02-28T21:00:00, 2026-03-01T05:00",
        "2026-02-28T23:59:59, 2026-03-01T05:00",
        "2026-03-01T04:59:59, 2026-03-01T05:00",
        "2026-03-01T05:00:00, 2026-03-02T05:00",
        "2026-04-10T11:00:00, 2026-04-11T05:00",
    })
    void on_the_due_day_at_its_hours_then_daily(LocalDateTime refusedAt, LocalDateTime nextTry) {
        var next = policy.nextTry(
                LocalDate.of(2026, 2, 28), refusedAt.atZone(Shanghai.ZONE).toInstant());

        assertThat(LocalDateTime.ofInstant(next, Shanghai.ZONE)).isEqualTo(nextTry);
    }

    @Test
    void without_hours_of_the_due_day_it_is_daily() {
        var daily = new RetryPolicy(LocalTime.of(5, 0), List.of(), WorkingDays.EVERY_DAY);
        var refusedAt =
                LocalDateTime.of(2026, 2, 28, 5, 1).atZone(Shanghai.ZONE).toInstant();

        assertThat(daily.nextTry(LocalDate.of(2026, 2, 28), refusedAt))
                .isEqualTo(
                        LocalDateTime.of(2026, 3, 1, 5, 0).atZone(Shanghai.ZONE).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 2026-09-30T05:00:01, 2026-09-30T12:00",
        "2026-09-30, 2026-09-30T21:00:01, 2026-10-08T05:00",
        "2026-10-01, 2026-10-08T05:00:01, 2026-10-08T12:00",
        "2026-10-07, 2026-10-08T17:00:01, 2026-10-08T21:00",
        "2026-10-01, 2026-10-08T21:00:01, 2026-10-09T05:00",
        "2026-10-01, 2026-10-03T10:00:00, 2026-10-08T05:00",
        "2026-10-01, 2026-10-09T05:00:01, 2026-10-10T05:00",
        "2026-10-01, 2026-10-10T05:00:01, 2026-10-12T05:00",
    })
    void on_working_days_alone_and_at_the_hours_of_the_first(
            LocalDate dueDate, LocalDateTime refusedAt, LocalDateTime nextTry) {
        var workingDays = new RetryPolicy(policy.collectionTime(), policy.retryTimes(), NationalDay.DAYS);

        var next = workingDays.nextTry(dueDate, refusedAt.atZone(Shanghai.ZONE).toInstant());

        assertThat(LocalDateTime.ofInstant(next, Shanghai.ZONE)).isEqualTo(nextTry);
    }

    /** The next try is an opening of a run, and the first one that the installment may be taken up by. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_the_calendar_it_is_the_next_opening_of_a_run(int seed) {
        var random = new Random(seed);
        var day = LocalDate.of(2026, 1, 1);
        var days = new WorkingDays(random.longs(60, 0, 365)
                .distinct()
                .boxed()
                .collect(Collectors.toMap(day::plusDays, any -> DayKind.values()[random.nextInt(2)])));
        var retries = new RetryPolicy(policy.collectionTime(), policy.retryTimes(), days);
        for (var i = 0; i < 50; i++) {
            var due = day.plusDays(random.nextInt(300));
            var refusedAt = due.plusDays(random.nextInt(20))
                    .atTime(5, 0)
                    .atZone(Shanghai.ZONE)
                    .plusMinutes(random.nextInt(1_140));
            var openings = due.datesUntil(due.plusDays(60))
                    .filter(days::include)
                    .flatMap(date -> Stream.concat(
                                    Stream.of(retries.collectionTime()),
                                    date.equals(days.onOrAfter(due)) ? retries.retryTimes().stream() : Stream.empty())
                            .map(time -> date.atTime(time).atZone(Shanghai.ZONE)))
                    .filter(opening -> opening.isAfter(refusedAt));

            assertThat(retries.nextTry(due, refusedAt.toInstant()))
                    .isEqualTo(openings.findFirst().orElseThrow().toInstant());
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }
}
