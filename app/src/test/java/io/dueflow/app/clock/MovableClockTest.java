package io.dueflow.app.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.dueflow.messages.Shanghai;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class MovableClockTest {

    private static final Instant START = Instant.parse("2050-01-31T16:30:00Z");

    private final MovableClock clock = new MovableClock(START, Shanghai.ZONE);

    @Test
    void it_starts_at_the_chosen_moment_and_tells_the_date_of_its_zone() {
        assertThat(clock.instant()).isCloseTo(START, within(60, ChronoUnit.SECONDS));
        assertThat(LocalDate.now(clock)).isEqualTo("2050-02-01");
    }

    @Test
    void it_runs_on_by_itself() throws InterruptedException {
        var before = clock.instant();

        Thread.sleep(20);

        assertThat(clock.instant()).isAfterOrEqualTo(before.plusMillis(20)).isBefore(before.plusSeconds(60));
    }

    @Test
    void it_can_be_moved_on_more_than_once() {
        clock.moveTo(START.plusSeconds(3_600));
        clock.moveTo(START.plusSeconds(7_200));

        assertThat(clock.instant()).isCloseTo(START.plusSeconds(7_200), within(60, ChronoUnit.SECONDS));
    }

    @Test
    void it_never_goes_back() {
        assertThatThrownBy(() -> clock.moveTo(START.minusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("cannot go back to 2050-01-31T16:29:59Z");
        assertThat(clock.instant()).isAfterOrEqualTo(START);
    }

    @Test
    void the_same_clock_in_another_zone_moves_along() {
        var elsewhere = clock.withZone(ZoneOffset.UTC);

        clock.moveTo(START.plusSeconds(86_400));

        assertThat(elsewhere.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(LocalDate.now(elsewhere)).isEqualTo("2050-02-01");
    }
}
