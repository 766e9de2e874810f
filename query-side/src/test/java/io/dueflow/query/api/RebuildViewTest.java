package io.dueflow.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.query.rebuild.Phase;
import io.dueflow.query.rebuild.Rebuild;
import io.dueflow.query.rebuild.RebuildRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RebuildViewTest {

    private static final Instant BEGIN = Instant.parse("2026-01-30T21:00:00Z");

    /** 3,000 events in two seconds; 4,500 places are left. */
    @Test
    void how_fast_it_is_and_how_long_it_will_take_is_told_while_it_is_filled() {
        assertThat(RebuildView.of(rebuild(Phase.FILLING, Duration.ofSeconds(2))))
                .returns(1_500L, RebuildView::eventsPerSecond)
                .returns(3L, RebuildView::secondsLeft);
        assertThat(RebuildView.of(rebuild(Phase.INDEXING, Duration.ofSeconds(2))))
                .returns(null, RebuildView::secondsLeft);
        assertThat(RebuildView.of(rebuild(Phase.FILLING, Duration.ZERO)))
                .returns(0L, RebuildView::eventsPerSecond)
                .returns(null, RebuildView::secondsLeft);
    }

    @Test
    void each_moment_has_its_own_name() {
        var view = RebuildView.of(rebuild(Phase.DONE, Duration.ofSeconds(2)));

        assertThat(List.of(view.startedAt(), view.filledAt(), view.indexedAt(), view.comparedAt(), view.endedAt()))
                .extracting(Object::toString)
                .containsExactly(
                        "2026-01-31T05:00:01+08:00",
                        "2026-01-31T05:00:02+08:00",
                        "2026-01-31T05:00:03+08:00",
                        "2026-01-31T05:00:04+08:00",
                        "2026-01-31T05:00:05+08:00");
        assertThat(view.comparedTo()).isEqualTo(7_400L);
    }

    private static Rebuild rebuild(Phase phase, Duration filling) {
        return new Rebuild(
                1,
                new RebuildRequest(List.of("runs"), false, 1, null),
                phase,
                UUID.randomUUID(),
                false,
                null,
                3_000,
                7_500,
                3_000,
                filling,
                List.of(),
                BEGIN.plusSeconds(1),
                BEGIN.plusSeconds(2),
                BEGIN.plusSeconds(3),
                BEGIN.plusSeconds(4),
                BEGIN.plusSeconds(5),
                7_400L,
                0L,
                List.of());
    }
}
