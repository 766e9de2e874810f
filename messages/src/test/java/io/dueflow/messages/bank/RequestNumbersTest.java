package io.dueflow.messages.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.Limits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestNumbersTest {

    @Test
    void a_number_tells_project_period_attempt_and_kind() {
        var numbers = numbersOf("P1", 3, 2);

        assertThat(numbers.freeze()).isEqualTo("P1-3-2-F");
        assertThat(numbers.confirmation()).isEqualTo("P1-3-2-C");
    }

    @Test
    void no_two_requests_share_a_number_even_where_project_numbers_look_like_attempts() {
        var all = new ArrayList<String>();
        for (var project : List.of("P1", "P1-1", "P1-1-1", "P1-1-1-F", "P1-", "1", "1-1", "-1", "11", "1-11")) {
            for (int period = 1; period <= 12; period++) {
                for (int attempt = 1; attempt <= 12; attempt++) {
                    all.add(numbersOf(project, period, attempt).freeze());
                    all.add(numbersOf(project, period, attempt).confirmation());
                }
            }
        }

        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void the_longest_number_has_49_characters() {
        var longestProject = "P".repeat(Limits.IDENTIFIER_LENGTH);

        assertThat(numbersOf(longestProject, Limits.PERIODS, Integer.MAX_VALUE).freeze())
                .hasSize(49);
    }

    private static RequestNumbers numbersOf(String projectNo, int period, int attempt) {
        return new RequestNumbers(new BankOutcomeUnknown("", projectNo, period, attempt, "").attemptNo());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"P1-3-1-F, P1-3", "A-B-2-12-3-C, A-B-2-12", "P1-3-1-R, P1-3", "UNASKED, none", "X-1, none"})
    void a_request_of_ours_tells_its_repayment(String requestNo, String repaymentNo) {
        assertThat(RequestNumbers.repaymentNo(requestNo)).isEqualTo(repaymentNo);
    }
}
