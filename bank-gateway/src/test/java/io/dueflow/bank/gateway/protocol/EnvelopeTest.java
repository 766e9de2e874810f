package io.dueflow.bank.gateway.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{ }",
                "{\"a\":1}",
                "{ \"b\" : 2 ,\n\t\"a\" : 1.10 }",
                "{\"a\":{\"respData\":{\"x\":1},\"signature\":\"inner\"}}",
                "{\"a\":[{},[{}],\"}\"]}",
                "{\"a\":\"} , \\\"signature\\\":\\\"forged\\\" {\"}",
                "{\"a\":\"\\\\\"}",
                "{\"a\":\"\\u007d\\u4f59\"}",
                "{\"respMsg\":\"账户余额不足 🙂\"}",
                "{\"a\":1e2,\"b\":-0.00,\"c\":null,\"d\":true}"
            })
    void resp_data_keeps_the_characters_that_were_received(String respData) {
        assertOpened("{\"respData\":" + respData + ",\"signature\":\"c2ln\"}", respData);
        assertOpened("{\"signature\":\"c2ln\",\"respData\":" + respData + "}", respData);
        assertOpened(
                "\r\n {  \"signature\" :\"c2ln\" , \"more\":[{\"x\":{}}],\n\"respData\"\t: " + respData + " } \n",
                respData);
        assertOpened("{\"before\":\"余🙂{\",\"respData\":" + respData + "  ,\"signature\":\"c2ln\"}", respData);
    }

    private static void assertOpened(String body, String respData) {
        assertThat(Envelope.open(body)).isEqualTo(new Envelope(respData, "c2ln"));
    }

    @Test
    void a_long_answer_is_cut_at_the_right_places() {
        var respData = "{\"respMsg\":\"" + "长{\\\"}".repeat(5_000) + "\"}";
        assertOpened(
                "{\"pad\":\"" + "x".repeat(9_000) + "\",\"respData\":" + respData + ",\"signature\":\"c2ln\"}",
                respData);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"text\"",
                "<html>502 Bad Gateway</html>",
                "{\"respData\":{\"a\":1},\"signature\":\"c2l",
                "{\"respData\":{\"a\":1}",
                "{\"respData\":{\"a\":1}}",
                "{\"respData\":{\"a\":1},\"signature\":null}",
                "{\"respData\":{\"a\":1},\"signature\":\"\"}",
                "{\"respData\":{\"a\":1},\"signature\":17}",
                "{\"signature\":\"c2ln\"}",
                "{\"respData\":null,\"signature\":\"c2ln\"}",
                "{\"respData\":\"{}\",\"signature\":\"c2ln\"}",
                "{\"respData\":[],\"signature\":\"c2ln\"}",
                "{\"x\":{\"respData\":{}},\"signature\":\"c2ln\"}",
                "{\"respData\":{},\"respData\":{\"a\":1},\"signature\":\"c2ln\"}",
                "{\"respData\":{},\"signature\":\"c2ln\",\"signature\":\"c2ln\"}",
                "{\"respData\":{\"a\":1,\"a\":2},\"signature\":\"c2ln\"}",
                "{\"respData\":{},\"signature\":\"c2ln\"} {}",
                "{\"respData\":{},\"signature\":\"c2ln\"} trailing",
                "{respData:{},signature:'c2ln'}"
            })
    void anything_else_proves_nothing(String body) {
        assertThatThrownBy(() -> Envelope.open(body)).isInstanceOf(UnprovenAnswer.class);
    }
}
