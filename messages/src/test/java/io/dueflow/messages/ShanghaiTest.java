package io.dueflow.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class ShanghaiTest {

    private static final LocalDate MARCH_1 = LocalDate.of(2026, 3, 1);
    private static final Instant MIDNIGHT = Instant.parse("2026-02-28T16:00:00Z");

    @Test
    void a_business_date_begins_at_midnight_in_shanghai() {
        assertThat(Shanghai.startOf(MARCH_1)).isEqualTo(MIDNIGHT);
        assertThat(Shanghai.dateOf(MIDNIGHT)).isEqualTo(MARCH_1);
        assertThat(Shanghai.dateOf(MIDNIGHT.minusNanos(1))).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void a_time_of_day_is_of_shanghai() {
        var five = LocalTime.of(5, 0);

        assertThat(Shanghai.at(MARCH_1, five)).isEqualTo(Instant.parse("2026-02-28T21:00:00Z"));
        assertThat(Shanghai.timeOf(Shanghai.at(MARCH_1, five))).isEqualTo(five);
    }
}
