package io.dueflow.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void at_full_speed_there_is_none() {
        assertThat(new Rest(1).after(SECOND, 8_000, 0)).isZero();
        assertThat(new Rest(1).after(SECOND, 8_000, 80_000)).isZero();
    }

    @Test
    void at_half_speed_it_is_as_long_as_the_work_was() {
        assertThat(new Rest(0.5).after(SECOND, 8_000, 0)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_quarter_leaves_three_quarters() {
        assertThat(new Rest(0.25).after(SECOND, 8_000, 0)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void what_others_stored_meanwhile_counts_twice() {
        assertThat(new Rest(0.5).after(SECOND, 8_000, 4_000)).isEqualTo(Duration.ofSeconds(2));
        assertThat(new Rest(0.5).after(SECOND, 8_000, 8_000)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void it_has_an_end_whatever_goes_on() {
        assertThat(new Rest(0.01).after(SECOND, 8_000, 0)).isEqualTo(Rest.LONGEST);
        assertThat(new Rest(0.5).after(SECOND, 1, Long.MAX_VALUE)).isEqualTo(Rest.LONGEST);
    }
}
