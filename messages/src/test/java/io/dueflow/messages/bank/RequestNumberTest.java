package io.dueflow.messages.bank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestNumberTest {

    @Test
    void what_was_derived_is_read_again_whatever_the_project_looks_like() {
        var numbers = new RequestNumbers("P1-1-1-F-3-22");

        assertThat(RequestNumber.read(numbers.confirmation()))
                .hasValueSatisfying(number -> assertThat(number)
                        .isEqualTo(new RequestNumber("P1-1-1-F", 3, 22, 'C'))
                        .returns(numbers.freeze(), RequestNumber::freeze)
                        .returns(numbers.confirmation(), RequestNumber::confirmation)
                        .returns(numbers.release(), RequestNumber::release));
    }

    @Test
    void the_confirmations_before_one_are_at_most_twenty() {
        assertThat(new RequestNumber("P1", 3, 3, 'C').earlierConfirmations()).containsExactly("P1-3-1-C", "P1-3-2-C");
        assertThat(new RequestNumber("P1", 3, 30, 'C').earlierConfirmations()).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "P1", "3-1-F", "P1-3-1", "P1-3-1-X", "P1-3-1-FF", "P1-03-1-F", "P1-3-0-F", "P1-3-1-F-Q1"})
    void what_was_not_derived_is_none_of_ours(String requestNo) {
        assertThat(RequestNumber.read(requestNo)).isEmpty();
    }
}
