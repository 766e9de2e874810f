package io.dueflow.bank.gateway.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.money.Money;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RequestSealerTest {

    @ParameterizedTest
    @CsvSource({
        "0,0.00",
        "1,0.01",
        "10,0.10",
        "100,1.00",
        "120000,1200.00",
        "123456789,1234567.89",
        "100000000000,1000000000.00",
        "9223372036854775807,92233720368547758.07"
    })
    void amounts_are_yuan_with_exactly_two_decimals(long cents, String written) {
        var freeze = new RequestData.Freeze(
                "R1", "U1", "REPAYMENT", Money.ofCents(cents).yuan(), "P1");
        assertThat(textOf(freeze))
                .isEqualTo("{\"requestNo\":\"R1\",\"userNo\":\"U1\",\"bizType\":\"REPAYMENT\",\"amount\":" + written
                        + ",\"projectNo\":\"P1\"}");
    }

    @Test
    void a_confirmation_lists_who_gets_what() {
        var detail = new RequestData.Detail("I1", yuan(10_000), yuan(150), yuan(15), yuan(0), "T1");
        var confirmation = new RequestData.Confirmation("R1-C", "R1-F", "P1", yuan(10_200), yuan(50), List.of(detail));
        assertThat(textOf(confirmation))
                .isEqualTo("{\"requestNo\":\"R1-C\",\"preRequestNo\":\"R1-F\",\"projectNo\":\"P1\",\"amount\":102.00,"
                        + "\"commission\":0.50,\"details\":[{\"userNo\":\"I1\",\"amount\":100.00,\"interest\":1.50,"
                        + "\"commission\":0.15,\"dividend\":0.00,\"id\":\"T1\"}]}");
    }

    @Test
    void a_query_has_a_number_of_its_own() {
        assertThat(textOf(new RequestData.Query("R1-Q1", "R1")))
                .isEqualTo("{\"requestNo\":\"R1-Q1\",\"transactionNo\":\"R1\"}");
    }

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void the_signature_is_over_the_text_before_base64(SignatureAlgorithm algorithm) {
        var sides = TestKeys.of(algorithm);
        var sealed = new RequestSealer("dueflow", sides.platform()).seal(new RequestData.Query("号码-Q1", "号码"));
        var text = new String(Base64.getDecoder().decode(sealed.reqData()), UTF_8);
        assertThat(text).isEqualTo("{\"requestNo\":\"号码-Q1\",\"transactionNo\":\"号码\"}");
        assertThat(sides.bank().isFromBank(text, sealed.signature())).isTrue();
        assertThat(sides.bank().isFromBank(text + " ", sealed.signature())).isFalse();
        assertThat(sealed.serviceName()).isEqualTo(ServiceName.QUERY_TRANSACTION);
    }

    private static String textOf(RequestData data) {
        return new String(RequestSealer.textOf(data), UTF_8);
    }

    private static BigDecimal yuan(long cents) {
        return Money.ofCents(cents).yuan();
    }
}
