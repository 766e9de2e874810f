package io.dueflow.app.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightlyCheckTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-14T19:29:59Z, 2026-12-14T19:30:00Z",
        "2026-12-14T19:30:00Z, 2026-12-15T19:30:00Z",
        "2026-12-15T12:00:00Z, 2026-12-15T19:30:00Z",
        "2026-12-31T20:00:00Z, 2027-01-01T19:30:00Z"
    })
    void it_is_checked_each_day_at_its_time_in_shanghai(Instant moment, Instant next) {
        var nightly = new NightlyCheck(null, LocalTime.of(3, 30), Clock.fixed(moment, ZoneOffset.UTC));

        assertThat(nightly.nextAfter(moment)).isEqualTo(next);
    }
}
