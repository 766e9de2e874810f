package io.dueflow.messages.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkingDaysTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    /** National Day of 2026: Thursday to Wednesday, with the Sunday before and the Saturday after made up for. */
    private static final WorkingDays NATIONAL_DAY = new WorkingDays(nationalDay());

    private static Map<LocalDate, DayKind> nationalDay() {
        var named = new HashMap<LocalDate, DayKind>();
        LocalDate.of(2026, 10, 1).datesUntil(LocalDate.of(2026, 10, 8)).forEach(day -> named.put(day, DayKind.HOLIDAY));
        named.put(LocalDate.of(2026, 9, 20), DayKind.WORKDAY);
        named.put(LocalDate.of(2026, 10, 10), DayKind.WORKDAY);
        return named;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-18, true",
        "2026-09-19, false",
        "2026-09-20, true",
        "2026-09-30, true",
        "2026-10-01, false",
        "2026-10-07, false",
        "2026-10-08, true",
        "2026-10-10, true",
        "2026-10-11, false",
    })
    void weekends_and_holidays_are_none_and_weekends_made_up_for_are(LocalDate date, boolean working) {
        assertThat(NATIONAL_DAY.include(date)).isEqualTo(working);
    }

    @Test
    void in_a_year_of_which_nothing_is_known_it_is_every_day() {
        assertThat(NATIONAL_DAY.include(LocalDate.of(2027, 1, 2))).isTrue();
        assertThat(NATIONAL_DAY.include(LocalDate.of(2025, 12, 28))).isTrue();
        assertThat(NATIONAL_DAY.years()).containsExactly(2026);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 2026-09-30, 2026-10-08",
        "2026-10-01, 2026-10-08, 2026-10-08",
        "2026-10-07, 2026-10-08, 2026-10-08",
        "2026-10-10, 2026-10-10, 2026-10-12",
    })
    void what_falls_due_on_another_day_is_the_next_working_days(LocalDate due, LocalDate collected, LocalDate next) {
        assertThat(NATIONAL_DAY.onOrAfter(due)).isEqualTo(collected);
        assertThat(NATIONAL_DAY.after(due)).isEqualTo(next);
    }

    @Test
    void a_day_after_holidays_is_that_of_all_of_them() {
        assertThat(NATIONAL_DAY.dueDatesOf(LocalDate.of(2026, 10, 8)))
                .hasSize(8)
                .startsWith(LocalDate.of(2026, 10, 1))
                .endsWith(LocalDate.of(2026, 10, 8));
        assertThat(NATIONAL_DAY.dueDatesOf(LocalDate.of(2026, 10, 5))).isEmpty();
    }

    @Test
    void only_working_days_are_counted() {
        var september30 = LocalDate.of(2026, 9, 30);

        assertThat(NATIONAL_DAY.between(september30, LocalDate.of(2026, 10, 7))).isZero();
        assertThat(NATIONAL_DAY.between(september30, LocalDate.of(2026, 10, 11)))
                .isEqualTo(3);
        assertThat(NATIONAL_DAY.between(LocalDate.of(2026, 10, 9), september30)).isZero();
        assertThat(WorkingDays.EVERY_DAY.between(september30, LocalDate.of(2026, 10, 7)))
                .isEqualTo(7);
    }

    /** Any calendar: each due date is collected on one day, not before it, and no working day lies in between. */
    @ParameterizedTest
    @MethodSource("seeds")
    void every_due_date_belongs_to_one_working_day(long seed) {
        var random = new Random(seed);
        var named = new HashMap<LocalDate, DayKind>();
        for (var i = 0; i < random.nextInt(120); i++) {
            named.put(NEW_YEAR.plusDays(random.nextInt(730)), DayKind.values()[random.nextInt(2)]);
        }
        var days = new WorkingDays(named);
        for (var i = 0; i < 50; i++) {
            var due = NEW_YEAR.plusDays(random.nextInt(1_100));
            var collected = days.onOrAfter(due);

            assertThat(days.include(collected)).isTrue();
            assertThat(due.datesUntil(collected)).noneMatch(days::include);
            assertThat(days.dueDatesOf(collected))
                    .contains(due)
                    .allMatch(date -> days.onOrAfter(date).equals(collected));
            assertThat(days.before(days.after(due))).isEqualTo(days.include(due) ? due : days.before(due));
            assertThat(days.between(due, days.after(due))).isEqualTo(1);
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }
}
