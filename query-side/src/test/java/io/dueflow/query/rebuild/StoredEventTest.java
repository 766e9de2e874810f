package io.dueflow.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.axonframework.common.DateTimeUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredEventTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-15T05:00:00.123Z",
                "1999-12-31T23:59:59.999Z",
                "2028-02-29T00:00:00Z",
                "2027-01-15T05:00:00.123456Z"
            })
    void reads_the_moments_that_the_store_writes_and_all_others_as_axon_does(String text) {
        assertThat(StoredEvent.moment(text)).isEqualTo(Instant.parse(text)).isEqualTo(DateTimeUtils.parseInstant(text));
    }

    @Test
    void what_is_no_moment_is_refused() {
        assertThatThrownBy(() -> StoredEvent.moment("yesterday")).isInstanceOf(DateTimeParseException.class);
    }
}
