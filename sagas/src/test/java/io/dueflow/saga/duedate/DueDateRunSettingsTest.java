package io.dueflow.saga.duedate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DueDateRunSettingsTest {

    @Test
    void the_defaults_collect_at_five_in_four_shards() {
        assertThat(bound(Map.of()))
                .isEqualTo(new DueDateRunSettings(
                        4,
                        100,
                        LocalTime.of(5, 0),
                        List.of(LocalTime.of(12, 0), LocalTime.of(17, 0), LocalTime.of(21, 0)),
                        Duration.ofMillis(500),
                        4,
                        Duration.ofSeconds(30)));
    }

    @Test
    void every_value_can_be_configured() {
        assertThat(bound(Map.of(
                        "dueflow.run.shards", "2",
                        "dueflow.run.page-size", "25",
                        "dueflow.run.collection-time", "23:30",
                        "dueflow.run.retry-times", "23:45,23:59",
                        "dueflow.run.caught-up-pause", "1s",
                        "dueflow.run.passes", "1",
                        "dueflow.run.pass-pause", "5m")))
                .isEqualTo(new DueDateRunSettings(
                        2,
                        25,
                        LocalTime.of(23, 30),
                        List.of(LocalTime.of(23, 45), LocalTime.of(23, 59)),
                        Duration.ofSeconds(1),
                        1,
                        Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @CsvSource({
        "shards, 0",
        "shards, 65",
        "page-size, 0",
        "page-size, 1001",
        "caught-up-pause, 0s",
        "caught-up-pause, 2h",
        "passes, 0",
        "pass-pause, 999us",
        "pass-pause, 200000000d"
    })
    void a_value_out_of_bounds_is_refused_by_name(String property, String value) {
        assertThatThrownBy(() -> bound(Map.of("dueflow.run." + property, value)))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining("dueflow.run." + property);
    }

    private static DueDateRunSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("dueflow.run", DueDateRunSettings.class);
    }
}
