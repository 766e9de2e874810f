package io.dueflow.query.asof;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AsOfSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "max-events, 0",
        "max-queries, 0",
        "max-queries, 17",
        "patience, -1s",
        "patience, 200000000d",
    })
    void a_value_out_of_bounds_is_named(String property, String value) {
        var source = new MapConfigurationPropertySource(Map.of("dueflow.as-of." + property, value));

        assertThatThrownBy(() -> new Binder(source).bind("dueflow.as-of", AsOfSettings.class))
                .rootCause()
                .hasMessageStartingWith("dueflow.as-of." + property + " must");
    }
}
