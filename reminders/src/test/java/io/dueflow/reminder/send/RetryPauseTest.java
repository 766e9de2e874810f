package io.dueflow.reminder.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPauseTest {

    @Test
    void pauses_grow_fourfold_up_to_the_longest_and_end_with_the_tries() {
        var pause = new RetryPause(5, Duration.ofMinutes(1), Duration.ofMinutes(10));

        assertThat(pause.after(1)).contains(Duration.ofMinutes(1));
        assertThat(pause.after(2)).contains(Duration.ofMinutes(4));
        assertThat(pause.after(3)).contains(Duration.ofMinutes(10));
        assertThat(pause.after(4)).contains(Duration.ofMinutes(10));
        assertThat(pause.after(5)).isEmpty();
    }

    @Test
    void one_try_has_no_pause() {
        assertThat(new RetryPause(1, Duration.ofMinutes(1), Duration.ofMinutes(1)).after(1))
                .isEmpty();
    }
}
