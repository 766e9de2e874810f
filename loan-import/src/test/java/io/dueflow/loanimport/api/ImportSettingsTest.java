package io.dueflow.loanimport.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ImportSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "workers, 0",
        "workers, 65",
        "max-size, 0",
        "max-zip-size, -1MB",
        "max-projects, 0",
        "max-tenders, -1",
    })
    void a_value_out_of_bounds_is_named(String property, String value) {
        var source = new MapConfigurationPropertySource(Map.of("dueflow.import." + property, value));

        assertThatThrownBy(() -> new Binder(source).bind("dueflow.import", ImportSettings.class))
                .rootCause()
                .hasMessageStartingWith("dueflow.import." + property + " must");
    }
}
