package io.dueflow.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredMomentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-10T15:59:59.999Z",
                "2024-02-29T00:00:00.000Z",
                "2026-03-10T00:00:00Z",
                "2026-03-10T00:00:00.000001Z",
                "2026-03-10T00:00:00.000000001Z"
            })
    void it_is_the_moment_that_the_text_says(String text) {
        assertThat(new StoredMoment(text).instant()).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T00:00:00.000Z",
                "2026-02-2xT00:00:00.000Z",
                "2026-02-+2T00:00:00.000Z",
                "2026-02-20 00:00:00.000Z",
                "2026-02-20T00:00:00.000+",
                ""
            })
    void what_is_no_moment_is_not_read(String text) {
        assertThatThrownBy(() -> new StoredMoment(text).instant()).isInstanceOf(DateTimeException.class);
    }
}
