package io.dueflow.bank.simulator;

import static io.dueflow.bank.simulator.Requests.CONFIRM;
import static io.dueflow.bank.simulator.Requests.FREEZE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.bank.simulator.signing.BankKeys;
import io.dueflow.bank.simulator.wire.HttpLimits;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestChecksTest {

    @TempDir
    static Path data;

    static RunningBank running;
    static Platform platform;
    static int next;

    @BeforeAll
    static void start() throws IOException {
        running = RunningBank.in(data);
        platform = running.platform();
        platform.send(FREEZE, Requests.freeze("F1", "U1", "100.00"));
    }

    @AfterAll
    static void stop() throws IOException {
        running.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "userNo":"U1"          | "user":"U1"              | userNo
            "userNo":"U1"          | "userNo":7               | userNo
            "userNo":"U1"          | "userNo":"U 1"           | userNo
            "userNo":"U1"          | "userNo":""              | userNo
            "bizType":"REPAYMENT"  | "bizType":"GIFT"         | bizType
            "bizType":"REPAYMENT"  | "bizType":null           | bizType
            "amount":1.00          | "amount":"1.00"          | amount
            "amount":1.00          | "amount":1.001           | amount
            "amount":1.00          | "amount":0.00            | amount
            "amount":1.00          | "amount":-1.00           | amount
            "amount":1.00          | "amount":1e400           | amount
            "amount":1.00          | "amount":1e99999999      | amount
            "amount":1.00          | "amount":1000000000000.01 | amount
            "projectNo":"P1"       | "projectNo":["P1"]       | projectNo
            "projectNo":"P1"       | "projectNo":"P1","preMarketingAmount":0.001 | preMarketingAmount
            "projectNo":"P1"       | "projectNo":"P1","remark":5   | remark
            "projectNo":"P1"       | "projectNo":"P1","creditsaleRequestNo":{} | creditsaleRequestNo
            "projectNo":"P1"       | "projectNo":"P1","id":1.5     | id
            """)
    void a_freeze_with_a_wrong_field_is_refused_by_its_name(String right, String wrong, String field) {
        BankAnswer answer =
                platform.send(FREEZE, Requests.freeze(number(), "U1", "1.00").replace(right, wrong));

        assertThat(answer.respCode()).isEqualTo("00003");
        assertThat(answer.respMsg()).startsWith("parameter check failed: " + field + " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "preRequestNo":"F1" | "preRequestNo":"F2"  | preRequestNo
            "projectNo":"P1"    | "projectNo":"P2"     | projectNo
            "amount":100.00     | "amount":99.99       | amount
            "commission":1.00   | "commission":1.01    | amount
            "commission":1.00   | "commission":-1.00   | commission
            "commission":1.00   | "fee":1.00           | commission
            "amount":60.00      | "amount":60.01       | amount
            "amount":60.00      | "amount":-60.00      | details[0].amount
            "interest":1.50     | "interest":null      | details[0].interest
            "interest":0.50     | "interest":0.505     | details[1].interest
            "commission":0.50   | "commission":61.51   | details[0].commission
            "commission":0.00   | "commission":-0.01   | details[1].commission
            "dividend":0.00     | "dividend":0.01      | details[0].dividend
            "userNo":"I2"       | "userNo":null        | details[1].userNo
            "id":2              | "i":2                | details[1].id
            "details":[         | "details":[7,        | details[0]
            "details":[         | "detail":[           | details
            """)
    void a_settlement_with_a_wrong_field_is_refused_by_its_name_and_moves_nothing(
            String right, String wrong, String field) {
        BankAnswer answer =
                platform.send(CONFIRM, Requests.confirmHundred(number(), "F1").replace(right, wrong));

        assertThat(answer.respCode()).isEqualTo("00003");
        assertThat(answer.respMsg()).startsWith("parameter check failed: " + field + " ");
        assertThat(running.bank().totals().settledTotalCents()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"userNo\":\"U1\"}", "{\"requestNo\":5,\"userNo\":\"U1\"}", "{\"requestNo\":\"a b\"}"})
    void a_request_without_a_usable_number_is_refused(String json) {
        BankAnswer answer = platform.send(Requests.QUERY_USER, json);

        assertThat(answer.respCode()).isEqualTo("00003");
        assertThat(answer.respMsg()).contains("requestNo");
    }

    @Test
    void a_request_signed_by_somebody_else_is_refused_with_00004_and_not_remembered() {
        String json = Requests.freeze("S1", "U1", "1.00");
        Platform stranger = new Platform(running.bank().baseUrl(), BankKeys.generate("SHA1withRSA", 512));

        BankAnswer refused = platform.checked(platform.post(stranger.form(FREEZE, json)));

        assertThat(refused.respCode()).isEqualTo("00004");
        assertThat(refused.field("requestNo").asString()).isEqualTo("S1");
        assertThat(platform.send(FREEZE, json).respCode()).isEqualTo("00000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "AAAA"})
    void a_signature_that_is_none_is_no_signature(String signature) {
        Map<String, String> form = platform.form(FREEZE, Requests.freeze(number(), "U1", "1.00"));
        form.put("signature", signature);

        BankAnswer answer = BankAnswer.of(platform.post(form).body());

        assertThat(answer.respCode()).isEqualTo(signature.isEmpty() ? "00003" : "00004");
    }

    @Test
    void the_text_must_be_what_was_signed() {
        Map<String, String> form = platform.form(FREEZE, Requests.freeze(number(), "U1", "1.00"));
        String other = Requests.freeze(number(), "U1", "2.00");
        form.put("reqData", Base64.getEncoder().encodeToString(other.getBytes(StandardCharsets.UTF_8)));

        assertThat(platform.checked(platform.post(form)).respCode()).isEqualTo("00004");
    }

    @Test
    void another_platform_is_refused() {
        Map<String, String> form = platform.form(FREEZE, Requests.freeze(number(), "U1", "1.00"));
        form.put("platformNo", "other");

        assertThat(platform.checked(platform.post(form)).respMsg()).contains("platformNo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "{\"requestNo\":\"A\",\"requestNo\":\"B\"}", "{} {}", "{\"a\":1.0"})
    void what_the_bank_cannot_read_is_answered_without_a_signature(String text) {
        HttpResponse<String> response = platform.post(FREEZE, text);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(BankAnswer.of(response.body()).signature()).isNull();
        assertThat(BankAnswer.of(response.body()).respMsg()).contains("reqData");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serviceName", "platformNo", "reqData", "signature"})
    void a_delivery_without_one_of_the_four_fields_is_unreadable(String field) {
        Map<String, String> form = platform.form(FREEZE, Requests.freeze(number(), "U1", "1.00"));
        form.remove(field);

        BankAnswer answer = BankAnswer.of(platform.post(form).body());

        assertThat(answer.signature()).isNull();
        assertThat(answer.respMsg()).contains(field + " is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"e30", "e30=x", "*"})
    void base64_must_be_whole_and_padded(String reqData) {
        Map<String, String> form = platform.form(FREEZE, "{}");
        form.put("reqData", reqData);

        assertThat(BankAnswer.of(platform.post(form).body()).respMsg()).contains("reqData is not padded Base64");
    }

    @Test
    void text_must_be_utf_8_but_may_be_chinese() {
        Map<String, String> form = platform.form(FREEZE, "{}");
        form.put("reqData", Base64.getEncoder().encodeToString(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}));
        assertThat(BankAnswer.of(platform.post(form).body()).respMsg()).contains("UTF-8");

        String chinese = Requests.freeze(number(), "U1", "1.00").replace("}", ",\"remark\":\"还款\"}");
        assertThat(platform.send(FREEZE, chinese).respCode()).isEqualTo("00000");
    }

    @Test
    void a_url_beyond_the_limit_and_other_methods_are_http_errors() {
        String remark = ",\"remark\":\"" + "x".repeat(6_200) + "\"}";
        String tooLong = Requests.freeze(number(), "U1", "1.00").replace("}", remark);

        assertThat(platform.get(FREEZE, tooLong).statusCode()).isEqualTo(414);
        assertThat(platform.postTo("/service", "{}").statusCode()).isEqualTo(415);
        assertThat(platform.getFrom("/services").statusCode()).isEqualTo(404);
    }

    @Test
    void a_bank_can_know_only_get(@TempDir Path other) throws IOException {
        try (RunningBank old = RunningBank.in(other, c -> c.withLimits(new HttpLimits(10, 8_192, false)))) {
            String json = Requests.freeze("F1", "U1", "1.00");
            assertThat(old.platform().post(FREEZE, json).statusCode()).isEqualTo(405);
            assertThat(old.platform().get(FREEZE, json).statusCode()).isEqualTo(200);
        }
    }

    private static String number() {
        return "N" + next++;
    }
}
