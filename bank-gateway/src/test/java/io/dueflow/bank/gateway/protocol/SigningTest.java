package io.dueflow.bank.gateway.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningTest {

    private final TestKeys sides = TestKeys.of(SignatureAlgorithm.SHA1_WITH_RSA);

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void threads_do_not_mix_up_their_texts(SignatureAlgorithm algorithm) {
        var both = TestKeys.of(algorithm);
        assertThat(IntStream.range(0, 500).parallel().allMatch(i -> {
                    var text = "{\"requestNo\":\"" + i + "\"}";
                    return both.bank().isFromBank(text, both.platform().sign(text.getBytes(UTF_8)));
                }))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not Base64", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void a_signature_that_is_none_is_wrong_and_the_next_one_is_judged_afresh(String none) {
        var right = sides.platform().sign("text".getBytes(UTF_8));
        assertThat(sides.bank().isFromBank("text", none)).isFalse();
        assertThat(sides.bank().isFromBank("text", right)).isTrue();
    }

    @Test
    void a_signature_of_another_text_is_wrong_and_the_next_one_is_judged_afresh() {
        var right = sides.platform().sign("text".getBytes(UTF_8));
        var other = sides.platform().sign("other".getBytes(UTF_8));
        assertThat(sides.bank().isFromBank("text", other)).isFalse();
        assertThat(sides.bank().isFromBank("text", right)).isTrue();
        assertThat(Base64.getDecoder().decode(right)).hasSize(64);
    }
}
