package io.dueflow.bank.gateway.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.bank.gateway.protocol.UnprovenAnswer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementOfferTest {

    @ParameterizedTest
    @ValueSource(strings = {"/checkfile/20260131.csv", "/checkfile?date=2026-01-31&n=%31"})
    void a_path_below_the_banks_address_is_taken(String file) {
        assertThat(offer(file).file()).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "checkfile", "//elsewhere/checkfile", "/check file", "/checkfile|1", "/%zz"})
    void what_is_no_such_path_is_not_trusted(String file) {
        assertThatThrownBy(() -> offer(file)).isInstanceOf(UnprovenAnswer.class).hasMessageContaining("file");
    }

    private static StatementOffer offer(String file) {
        return StatementOffer.parse("""
                {"file":"%s","bytes":1,"sha256":"%s","lines":0,"sum":0.00,"closed":true}""".formatted(file, "0".repeat(64)));
    }
}
