package io.dueflow.reminder.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MobileTest {

    @ParameterizedTest
    @CsvSource({
        "13800138000, +8613800138000, 138****8000",
        "8613800138000, +8613800138000, 138****8000",
        "+8613800138000, +8613800138000, 138****8000",
        "' 19912345678 ', +8619912345678, 199****5678",
        "+447911123456, +447911123456, +44****3456",
        "+1234567, +1234567, +12****7"
    })
    void a_number_is_kept_whole_and_shown_masked(String text, String e164, String shown) {
        var mobile = Mobile.parse(text).orElseThrow();

        assertThat(mobile.e164()).isEqualTo(e164);
        assertThat(mobile).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12800138000",
                "1380013800",
                "138001380000",
                "+8602112345678",
                "447911123456",
                "+0123456789",
                "+123456",
                "138-0013-8000",
                "+1234567890123456"
            })
    void what_is_no_mobile_number_is_not_read(String text) {
        assertThat(Mobile.parse(text)).isEmpty();
    }
}
