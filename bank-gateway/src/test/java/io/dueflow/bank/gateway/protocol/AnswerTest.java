package io.dueflow.bank.gateway.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|NOT_YET_PROCESSED",
                "1|DONE",
                "2|FAILED",
                "\"0\"|NOT_YET_PROCESSED",
                "\"1\"|DONE",
                "\"2\"|FAILED",
                "\"\"|MISSING",
                "null|MISSING",
                "3|STRANGE",
                "-1|STRANGE",
                "1.0|STRANGE",
                "true|STRANGE",
                "{}|STRANGE",
                "\"done\"|STRANGE"
            })
    void the_status_is_a_number_or_a_text_of_one(String status, AnswerStatus expected) {
        assertThat(Answer.parse("{\"status\":" + status + "}").status()).isEqualTo(expected);
    }

    @Test
    void missing_fields_are_empty_and_unknown_ones_ignored() {
        assertThat(Answer.parse("{\"bizType\":\"REPAYMENT\",\"more\":{\"x\":[1]}}"))
                .isEqualTo(new Answer("", "", AnswerStatus.MISSING, "", null));
    }

    @Test
    void all_fields_are_read() {
        assertThat(Answer.parse(
                        "{\"found\":true,\"requestNo\":\"R1\",\"respMsg\":\"成功\",\"status\":1,\"respCode\":\"00000\"}"))
                .isEqualTo(new Answer("00000", "成功", AnswerStatus.DONE, "R1", true));
    }

    @Test
    void what_is_no_json_proves_nothing() {
        assertThatThrownBy(() -> Answer.parse("{\"status\":")).isInstanceOf(UnprovenAnswer.class);
    }

    @Test
    void what_cannot_be_stored_of_the_banks_words_is_marked() {
        var answer = Answer.parse("{\"respCode\":\"30042\",\"respMsg\":\"no\\u0000 money\\ud800\"}");

        assertThat(answer.respMsg()).isEqualTo("no\uFFFD money\uFFFD");
    }
}
