package io.dueflow.status.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void five_retries_after_pauses_that_grow_fourfold_and_no_more() {
        var policy = new RetryPolicy(5, Duration.ofSeconds(1));

        var pauses = IntStream.range(0, 8)
                .mapToObj(retries -> policy.next(retries, NOW))
                .filter(Objects::nonNull)
                .map(next -> Duration.between(NOW, next).toSeconds());

        assertThat(pauses).containsExactly(1L, 4L, 16L, 64L, 256L);
    }

    @Test
    void no_pause_is_longer_than_an_hour_however_many_retries_there_are() {
        var policy = new RetryPolicy(99, Duration.ofSeconds(1));

        assertThat(policy.next(5, NOW)).isEqualTo(NOW.plusSeconds(1_024));
        assertThat(policy.next(6, NOW)).isEqualTo(NOW.plusSeconds(3_600));
        assertThat(policy.next(98, NOW)).isEqualTo(NOW.plusSeconds(3_600));
    }
}
