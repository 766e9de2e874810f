package io.dueflow.reminder.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.reminder.ReminderHours;
import io.dueflow.reminder.send.NumberLimits.Past;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class NumberLimitsTest {

    private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-03-09T16:00:00Z");

    private final NumberLimits limits =
            new NumberLimits(new ReminderHours(LocalTime.of(10, 0), LocalTime.of(21, 0), LocalTime.of(8, 0)));

    @Test
    void a_number_may_get_ten_texts_a_day() {
        assertThat(limits.notBefore(NOW, new Past(9, null))).isEmpty();
        assertThat(limits.notBefore(NOW, new Past(10, null))).contains(MIDNIGHT);
    }

    @Test
    void the_same_text_may_follow_after_thirty_seconds() {
        assertThat(limits.notBefore(NOW, new Past(1, NOW.minusSeconds(29)))).contains(NOW.plusSeconds(1));
        assertThat(limits.notBefore(NOW, new Past(1, NOW.minusSeconds(30)))).isEmpty();
    }

    @Test
    void the_day_is_that_of_shanghai() {
        assertThat(limits.beginningOfDay(NOW)).isEqualTo("2026-03-08T16:00:00Z");
    }
}
