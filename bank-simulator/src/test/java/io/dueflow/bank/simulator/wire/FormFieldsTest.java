package io.dueflow.bank.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "a+b/c==", "a b&c=d%", "还款🙂", "\n\u0000"})
    void what_was_encoded_comes_out_as_it_was(String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        assertThat(FormFields.parse("x=1&y=" + encoded)).isEqualTo(Map.of("x", "1", "y", value));
    }

    @Test
    void an_empty_form_has_no_fields() {
        assertThat(FormFields.parse("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x=1&x=2", "x=%", "x=%2", "x=%2g", "x=%+1", "x=还"})
    void what_is_not_encoded_or_comes_twice_is_refused(String form) {
        assertThatThrownBy(() -> FormFields.parse(form)).isInstanceOf(IllegalArgumentException.class);
    }
}
