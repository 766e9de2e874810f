package io.dueflow.messages.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0E+999999999, 0",
        "0.01, 1",
        "-1.5, -150",
        "1E+3, 100000",
        "2.500, 250",
        "92233720368547758.07, 9223372036854775807"
    })
    void yuan_are_read_to_the_cent(String yuan, long cents) {
        assertThat(Money.ofYuan(new BigDecimal(yuan))).isEqualTo(Money.ofCents(cents));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "1E-999999999", "92233720368547758.08"})
    void what_is_no_whole_number_of_cents_is_refused(String yuan) {
        assertThatThrownBy(() -> Money.ofYuan(new BigDecimal(yuan))).isInstanceOf(ArithmeticException.class);
    }

    /** A few characters of JSON must not become a number of millions of digits. */
    @Test
    void an_enormous_exponent_is_refused_at_once() {
        for (var yuan : new String[] {"1E+99999999", "-1E+600000000", "1E+2147483647"}) {
            var refused = Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> Assertions.assertThrows(ArithmeticException.class, () -> Money.ofYuan(new BigDecimal(yuan))));
            assertThat(refused).isNotNull();
        }
    }
}
