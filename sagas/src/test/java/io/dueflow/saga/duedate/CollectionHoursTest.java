package io.dueflow.saga.duedate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollectionHoursTest {

    private final CollectionHours hours = new CollectionHours(LocalTime.of(5, 0), List.of(LocalTime.NOON));

    @Test
    void a_run_opens_at_five_in_shanghai_which_is_the_evening_before_in_utc() {
        assertThat(hours.opening(LocalDate.of(2026, 3, 1))).isEqualTo(Instant.parse("2026-02-28T21:00:00Z"));
    }

    @Test
    void it_opens_again_at_noon_on_the_same_date_only() {
        var date = LocalDate.of(2026, 3, 1);
        var noon = Instant.parse("2026-03-01T04:00:00Z");

        assertThat(hours.nextRetry(date, hours.opening(date))).contains(noon);
        assertThat(hours.nextRetry(date, noon)).isEmpty();
    }
}
