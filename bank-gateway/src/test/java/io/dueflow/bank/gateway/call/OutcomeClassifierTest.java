package io.dueflow.bank.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.bank.gateway.protocol.Answer;
import io.dueflow.bank.gateway.protocol.AnswerStatus;
import io.dueflow.bank.gateway.request.Outcome;
import io.dueflow.messages.bank.RefusalReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeClassifierTest {

    private final OutcomeClassifier strict = new OutcomeClassifier(false);
    private final OutcomeClassifier lenient = new OutcomeClassifier(true);

    @ParameterizedTest
    @CsvSource({
        "00000,DONE,done",
        "00000,MISSING,done",
        "00000,NOT_YET_PROCESSED,unknown",
        "00000,FAILED,unknown",
        "00000,STRANGE,unknown",
        "30041,FAILED,BALANCE_TOO_LOW",
        "30042,FAILED,BALANCE_TOO_LOW",
        "00003,FAILED,INVALID_REQUEST",
        "00004,FAILED,INVALID_SIGNATURE",
        "30010,FAILED,TENDER_UNKNOWN",
        "30041,MISSING,BALANCE_TOO_LOW",
        "30042,MISSING,BALANCE_TOO_LOW",
        "00003,MISSING,INVALID_REQUEST",
        "00004,MISSING,INVALID_SIGNATURE",
        "30010,MISSING,TENDER_UNKNOWN",
        "30042,NOT_YET_PROCESSED,unknown",
        "30042,DONE,unknown",
        "30042,STRANGE,unknown",
        "00003,NOT_YET_PROCESSED,unknown",
        "00003,DONE,unknown"
    })
    void the_table_of_codes(String code, AnswerStatus status, String expected) {
        assertThat(verdict(strict.ofRequest("R1", answer(code, status, "R1", null))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"00001", "00002", "99998", "99999", "", "0", "00005", "30040", "30043", "ERROR", "000000", "1"})
    void every_other_code_is_unknown_whatever_its_status(String code) {
        for (var status : AnswerStatus.values()) {
            assertThat(verdict(lenient.ofRequest("R1", answer(code, status, "R1", null))))
                    .isEqualTo("unknown");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000", "30041", "30042", "00003", "00004", "30010"})
    void an_answer_to_another_request_is_unknown(String code) {
        var answer = answer(code, AnswerStatus.MISSING, "R2", null);
        assertThat(verdict(strict.ofRequest("R1", answer))).isEqualTo("unknown");
        assertThat(verdict(lenient.ofRequest("R1", answer))).isEqualTo("unknown");
        assertThat(verdict(lenient.ofQuery("R1-Q1", "R1", answer))).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({"00000,done", "30042,BALANCE_TOO_LOW", "00003,INVALID_REQUEST"})
    void an_answer_without_a_number_counts_only_where_that_is_accepted(String code, String expected) {
        var answer = answer(code, AnswerStatus.MISSING, "", null);
        assertThat(verdict(strict.ofRequest("R1", answer))).isEqualTo("unknown");
        assertThat(verdict(lenient.ofRequest("R1", answer))).isEqualTo(expected);
    }

    @Test
    void a_refusal_keeps_the_banks_words() {
        assertThat(strict.ofRequest("R1", new Answer("30042", "余额不足", AnswerStatus.FAILED, "R1", null)))
                .isEqualTo(new CallResult.Ended(new Outcome.Refused(RefusalReason.BALANCE_TOO_LOW, "30042", "余额不足")));
    }

    @ParameterizedTest
    @CsvSource({
        // The request's own number: its stored answer, with or without found.
        "00000,DONE,R1,,done",
        "00000,DONE,R1,true,done",
        "30042,FAILED,R1,,BALANCE_TOO_LOW",
        "30042,FAILED,R1,true,BALANCE_TOO_LOW",
        "00000,NOT_YET_PROCESSED,R1,true,unknown",
        "00000,NOT_YET_PROCESSED,R1,,unknown",
        "00001,MISSING,R1,,unknown",
        // The query's number: only with found does it tell about the request.
        "00000,DONE,R1-Q1,true,done",
        "30042,FAILED,R1-Q1,true,BALANCE_TOO_LOW",
        "00000,DONE,R1-Q1,,unknown",
        "00003,FAILED,R1-Q1,,unknown",
        "00004,FAILED,R1-Q1,,unknown",
        "00001,NOT_YET_PROCESSED,R1-Q1,,unknown",
        // Not found means that it did not happen, but only in full agreement.
        "00000,NOT_YET_PROCESSED,R1-Q1,false,failed",
        "00000,NOT_YET_PROCESSED,R1,false,failed",
        "00000,DONE,R1-Q1,false,unknown",
        "00000,MISSING,R1-Q1,false,unknown",
        "00001,NOT_YET_PROCESSED,R1-Q1,false,unknown",
        "30042,FAILED,R1-Q1,false,unknown",
        "00000,NOT_YET_PROCESSED,R1-Q2,false,unknown",
        "00000,DONE,R1-Q2,true,unknown"
    })
    void the_answers_to_a_query(String code, AnswerStatus status, String number, Boolean found, String expected) {
        assertThat(verdict(strict.ofQuery("R1-Q1", "R1", answer(code, status, number, found))))
                .isEqualTo(expected);
    }

    @Test
    void a_query_answered_without_a_number_counts_only_where_that_is_accepted() {
        var found = answer("00000", AnswerStatus.DONE, "", true);
        assertThat(verdict(strict.ofQuery("R1-Q1", "R1", found))).isEqualTo("unknown");
        assertThat(verdict(lenient.ofQuery("R1-Q1", "R1", found))).isEqualTo("done");
        assertThat(verdict(lenient.ofQuery("R1-Q1", "R1", answer("00000", AnswerStatus.DONE, "", null))))
                .isEqualTo("unknown");
    }

    private static Answer answer(String code, AnswerStatus status, String requestNo, Boolean found) {
        return new Answer(code, "in the bank's words", status, requestNo, found);
    }

    private static String verdict(CallResult result) {
        if (!(result instanceof CallResult.Ended ended)) {
            return "failed";
        }
        if (ended.outcome() instanceof Outcome.Refused refused) {
            return refused.reason().name();
        }
        return ended.outcome().isKnown() ? "done" : "unknown";
    }
}
