package io.dueflow.status;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusMessageSettingsTest {

    private static StatusMessageSettings settings(int batch, int retries, String alarmUrl) {
        return new StatusMessageSettings(
                true, batch, Duration.ofMillis(250), retries, Duration.ofSeconds(1), URI.create(alarmUrl));
    }

    @Test
    void what_is_out_of_bounds_names_its_property() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(1_001, 5, "http://alarm/"))
                .withMessageContaining("dueflow.status-messages.batch-size");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(500, 100, "http://alarm/"))
                .withMessageContaining("dueflow.status-messages.retries");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(500, 5, "ftp://alarm/"))
                .withMessageContaining("dueflow.status-messages.alarm-url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT1H0.001S", "P200000000D"})
    void a_pause_is_from_a_millisecond_to_an_hour(Duration pause) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatusMessageSettings(true, 500, pause, 5, Duration.ofSeconds(1), null))
                .withMessageContaining("dueflow.status-messages.poll-interval");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatusMessageSettings(true, 500, Duration.ofSeconds(1), 5, pause, null))
                .withMessageContaining("dueflow.status-messages.first-pause");
    }
}
