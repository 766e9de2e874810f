package io.dueflow.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepaymentNameTest {

    @ParameterizedTest
    @CsvSource({
        "P1-3, /api/repayments/P1/3/explanation",
        "P1/3, /api/repayments/P1/3/explanation",
        "P1/3/2, /api/repayments/P1/3/explanation?attempt=2",
        "P-7/3, /api/repayments/P-7/3/explanation"
    })
    void names_project_period_and_attempt(String name, String path) {
        assertThat(RepaymentName.paths(name)).containsExactly(path);
    }

    @Test
    void with_hyphens_may_be_a_period_of_a_project_with_hyphens_or_an_attempt() {
        assertThat(RepaymentName.paths("P1-3-2"))
                .containsExactly("/api/repayments/P1-3/2/explanation", "/api/repayments/P1/3/explanation?attempt=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1", "P1-", "-3", "P1-third", "/3", "标的/3", "P 1-3", "P1/../3"})
    void is_told_when_it_names_none(String name) {
        assertThatThrownBy(() -> RepaymentName.paths(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }
}
