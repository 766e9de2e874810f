package io.dueflow.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "not enough", "余额不足 \uD83D\uDE00"})
    void what_can_be_stored_stays(String text) {
        assertThat(StorableText.of(text)).isSameAs(text);
    }

    @Test
    void control_characters_and_halves_of_pairs_are_marked() {
        assertThat(StorableText.of("no\u0000 money\u001b[2K\uD83D")).isEqualTo("no\uFFFD money\uFFFD[2K\uFFFD");
    }
}
