package io.dueflow.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dueflow.query.testing.History;
import io.dueflow.query.testing.QuerySideTest;
import io.dueflow.query.testing.RandomStories;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@QuerySideTest
class RebuildTest {

    @Autowired
    History history;

    @Autowired
    Rebuilds rebuilds;

    @Autowired
    ReadModels models;

    @Autowired
    JdbcTemplate jdbc;

    private RebuildRequest all(boolean checkOnly) {
        return new RebuildRequest(List.copyOf(models.names()), checkOnly, 1, null);
    }

    private Rebuild done(RebuildRequest request) {
        var id = rebuilds.start(request).id();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            var rebuild = rebuilds.find(id).orElseThrow();
            assertThat(rebuild.failure()).isNull();
            return rebuild.isOver();
        });
        return rebuilds.find(id).orElseThrow();
    }

    /** The store takes no event twice. */
    private static List<EventMessage<?>> storable(List<EventMessage<?>> stories) {
        var identifiers = new HashSet<String>();
        return stories.stream()
                .filter(message -> identifiers.add(message.getIdentifier()))
                .toList();
    }

    @Test
    void rows_rebuilt_from_the_events_are_those_in_use() {
        history.publish(storable(RandomStories.of(60, 20_301)));
        history.awaitProjection();
        var before = history.dump();

        var checked = done(all(true));

        assertThat(checked.differences()).isEmpty();
        assertThat(checked.differing()).isZero();
        assertThat(history.dump()).isEqualTo(before);

        var swapped = done(all(false));
        assertThat(swapped.differing()).isZero();
        assertThat(history.dump()).isEqualTo(before);
        done(all(false));
        assertThat(history.dump()).isEqualTo(before);
    }
}
