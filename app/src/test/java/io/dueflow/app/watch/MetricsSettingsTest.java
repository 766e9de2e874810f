package io.dueflow.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MetricsSettingsTest {

    private static MetricsSettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("dueflow.metrics", MetricsSettings.class);
    }

    private static MetricsSettings every(String interval) {
        return settings(Map.of("dueflow.metrics.interval", interval));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1s", "0", "99ms", "3600001ms", "2h"})
    void a_value_out_of_bounds_is_named(String interval) {
        assertThatThrownBy(() -> every(interval))
                .rootCause()
                .hasMessage("dueflow.metrics.interval must be from 100 ms to an hour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100ms", "1h"})
    void the_bounds_themselves_are_allowed(String interval) {
        assertThat(every(interval).interval()).isIn(Duration.ofMillis(100), Duration.ofHours(1));
    }

    @Test
    void the_figures_are_read_every_ten_seconds_by_itself() {
        assertThat(settings(Map.of()).interval()).hasSeconds(10);
    }
}
