package io.dueflow.command.installment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final RetryPolicy policy =
            new RetryPolicy(LocalTime.of(5, 0), List.of(LocalTime.of(12, 0), LocalTime.of(17, 0), LocalTime.of(21, 0)));

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
                LocalDate.of(2026, 2, 28), refusedAt.atZone(SHANGHAI).toInstant());

        assertThat(LocalDateTime.ofInstant(next, SHANGHAI)).isEqualTo(nextTry);
    }

    @Test
    void without_hours_of_the_due_day_it_is_daily() {
        var daily = new RetryPolicy(LocalTime.of(5, 0), List.of());
        var refusedAt = LocalDateTime.of(2026, 2, 28, 5, 1).atZone(SHANGHAI).toInstant();

        assertThat(daily.nextTry(LocalDate.of(2026, 2, 28), refusedAt))
                .isEqualTo(LocalDateTime.of(2026, 3, 1, 5, 0).atZone(SHANGHAI).toInstant());
    }
}
