package io.dueflow.reminder.tencent;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.reminder.running.SmsDoor;
import io.dueflow.reminder.send.TextOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendSmsAnswerTest {

    @Test
    void ok_with_its_serial_number_is_sent() {
        assertThat(SendSmsAnswer.read(200, SmsDoor.SENT)).isEqualTo(new TextOutcome.Sent("5000:1"));
    }

    @ParameterizedTest
    @CsvSource({
        "RequestLimitExceeded, true",
        "LimitExceeded.PhoneNumberThirtySecondLimit, true",
        "LimitExceeded.PhoneNumberDailyLimit, false",
        "FailedOperation.InsufficientBalanceInSmsPackage, true",
        "FailedOperation.PhoneNumberInBlacklist, false",
        "AuthFailure.SignatureExpire, true",
        "InvalidParameterValue.IncorrectPhoneNumber, false"
    })
    void a_code_that_says_that_nothing_was_sent_is_a_certain_failure(String code, boolean again) {
        var expected = new TextOutcome.NotSent(code, "no", again);

        assertThat(SendSmsAnswer.read(200, error(code))).isEqualTo(expected);
        assertThat(SendSmsAnswer.read(200, status(code))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "InternalError",
                "InternalError.Timeout",
                "InternalError.SendAndRecvFail",
                "SomethingNew",
                "",
                "FailedOperation.OtherError"
            })
    void a_code_that_leaves_it_open_is_unknown(String code) {
        assertThat(SendSmsAnswer.read(200, error(code))).isInstanceOf(TextOutcome.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "{\"Response\":{}}", "{\"Response\":{\"SendStatusSet\":[]}}", "[]"})
    void an_answer_that_says_nothing_is_unknown(String body) {
        assertThat(SendSmsAnswer.read(200, body)).isInstanceOf(TextOutcome.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 500, 502, 504})
    void whoever_answers_in_between_proves_nothing(int httpStatus) {
        assertThat(SendSmsAnswer.read(httpStatus, SmsDoor.SENT)).isInstanceOf(TextOutcome.Unknown.class);
    }

    @Test
    void what_cannot_be_stored_of_the_providers_words_is_marked() {
        var refused = "{\"Response\":{\"Error\":{\"Code\":\"%s\",\"Message\":\"no\\u0000\"}}}";
        var sent = "{\"Response\":{\"SendStatusSet\":[{\"Code\":\"Ok\",\"SerialNo\":\"5\\u0000\"}]}}";

        assertThat(SendSmsAnswer.read(200, refused.formatted("RequestLimitExceeded")))
                .isEqualTo(new TextOutcome.NotSent("RequestLimitExceeded", "no\uFFFD", true));
        assertThat(SendSmsAnswer.read(200, refused.formatted("New\\u0000")))
                .isEqualTo(new TextOutcome.Unknown("New\uFFFD no\uFFFD"));
        assertThat(SendSmsAnswer.read(200, sent)).isEqualTo(new TextOutcome.Sent("5\uFFFD"));
    }

    private static String error(String code) {
        return """
                {"Response":{"Error":{"Code":"%s","Message":"no"},"RequestId":"r"}}""".formatted(code);
    }

    private static String status(String code) {
        return """
                {"Response":{"SendStatusSet":[{"SerialNo":"","PhoneNumber":"+8613800138000","Fee":0,"Code":"%s",\
                "Message":"no"}],"RequestId":"r"}}""".formatted(code);
    }
}
