package io.dueflow.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderHoursTest {

    private static final ReminderHours HOURS = hours("21:00", "08:00");

    private static ReminderHours hours(String quietFrom, String quietUntil) {
        return new ReminderHours(LocalTime.of(10, 0), LocalTime.parse(quietFrom), LocalTime.parse(quietUntil));
    }

    private static Instant shanghai(String dateTime) {
        return OffsetDateTime.parse(dateTime + ":00+08:00").toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09T21:00, 2026-03-10T08:00",
        "2026-03-09T23:59, 2026-03-10T08:00",
        "2026-03-10T00:00, 2026-03-10T08:00",
        "2026-03-10T07:59, 2026-03-10T08:00"
    })
    void quiet_hours_end_in_the_morning(String moment, String end) {
        assertThat(HOURS.endOfQuiet(shanghai(moment))).contains(shanghai(end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-09T20:59", "2026-03-09T08:00"})
    void by_day_nothing_is_quiet(String moment) {
        assertThat(HOURS.endOfQuiet(shanghai(moment))).isEmpty();
    }

    @Test
    void quiet_hours_may_lie_within_a_day_or_not_be_at_all() {
        assertThat(hours("12:00", "14:00").endOfQuiet(shanghai("2026-03-09T13:00")))
                .contains(shanghai("2026-03-09T14:00"));
        assertThat(hours("12:00", "14:00").endOfQuiet(shanghai("2026-03-09T23:00")))
                .isEmpty();
        assertThat(hours("12:00", "12:00").endOfQuiet(shanghai("2026-03-09T12:00")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09T09:59, ",
        "2026-03-09T10:00, 2026-03-10",
        "2026-03-09T20:59, 2026-03-10",
        "2026-03-09T21:00, ",
        "2026-03-10T00:00, "
    })
    void tomorrow_is_reminded_of_from_the_hour_on_until_it_is_quiet(String moment, LocalDate dueDate) {
        assertThat(HOURS.dayToRemindOf(shanghai(moment)).orElse(null)).isEqualTo(dueDate);
    }
}
