package io.dueflow.bank.gateway.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AnswerReaderTest {

    private static final String RESP_DATA = "{ \"status\":\"1\",  \"respCode\":\"00000\",\"requestNo\":\"R1\" }";

    private final TestKeys sides = TestKeys.of(SignatureAlgorithm.SHA1_WITH_RSA);
    private final AnswerReader reader = new AnswerReader(sides.platform());

    @Test
    void an_answer_counts_with_the_banks_signature_over_its_very_characters() {
        var body = "{\"respData\":" + RESP_DATA + ",\"signature\":\""
                + sides.bank().sign(RESP_DATA.getBytes(UTF_8)) + "\"}";
        assertThat(reader.read(body)).isEqualTo(new Answer("00000", "", AnswerStatus.DONE, "R1", null));
    }

    @Test
    void a_signature_over_a_rewritten_copy_does_not_count() {
        var rewritten = "{\"status\":\"1\",\"respCode\":\"00000\",\"requestNo\":\"R1\"}";
        assertUnproven(RESP_DATA, sides.bank().sign(rewritten.getBytes(UTF_8)));
    }

    @Test
    void nobody_else_can_sign_for_the_bank() {
        assertUnproven(RESP_DATA, sides.platform().sign(RESP_DATA.getBytes(UTF_8)));
    }

    @Test
    void what_is_no_signature_at_all_does_not_count() {
        assertUnproven(RESP_DATA, "not Base64!");
        assertUnproven(RESP_DATA, "c2hvcnQ=");
    }

    private void assertUnproven(String respData, String signature) {
        assertThatThrownBy(() -> reader.read("{\"respData\":" + respData + ",\"signature\":\"" + signature + "\"}"))
                .isInstanceOf(UnprovenAnswer.class)
                .hasMessageStartingWith("the answer's signature is wrong");
    }
}
