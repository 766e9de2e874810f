package io.dueflow.bank.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.bank.gateway.protocol.HttpMethod;
import io.dueflow.bank.gateway.protocol.SignatureAlgorithm;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BankPropertiesTest {

    private static final Map<String, String> LEAST = Map.of(
            "bank.base-url", "https://bank.example/gate",
            "bank.platform-no", "dueflow",
            "bank.platform-private-key", "SECRET",
            "bank.bank-public-key", "PUBLIC");

    @Test
    void what_is_not_said_has_a_safe_default() {
        var bank = bind(LEAST);
        assertThat(bank.signatureAlgorithm()).isEqualTo(SignatureAlgorithm.SHA256_WITH_RSA);
        assertThat(bank.httpMethod()).isEqualTo(HttpMethod.AUTO);
        assertThat(bank.querySupported()).isTrue();
        assertThat(bank.acceptBlankRequestNo()).isFalse();
        assertThat(bank.maxCalls()).isEqualTo(64);
        assertThat(bank.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(bank.requestTimeout()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void the_existing_banks_algorithm_can_be_chosen_by_its_java_name() {
        assertThat(bind(with("bank.signature-algorithm", "SHA1withRSA")).signatureAlgorithm())
                .isEqualTo(SignatureAlgorithm.SHA1_WITH_RSA);
    }

    @Test
    void no_key_ends_up_in_a_log() {
        assertThat(bind(LEAST).toString()).doesNotContain("SECRET", "PUBLIC");
    }

    @ParameterizedTest
    @CsvSource({
        "bank.base-url,ftp://bank.example",
        "bank.base-url,/gate",
        "bank.base-url,''",
        "bank.platform-no,' '",
        "bank.platform-private-key,''",
        "bank.bank-public-key,''",
        "bank.max-calls,0",
        "bank.max-calls,1001",
        "bank.max-waiting,0",
        "bank.connect-timeout,0s",
        "bank.request-timeout,-1s",
        "bank.first-pause,0ms",
        "bank.longest-pause,1ms",
        "bank.sweep-interval,0s",
        "bank.connect-timeout,25d",
        "bank.request-timeout,200000000d",
        "bank.silence-bound,P106751991167300D",
        "bank.longest-pause,P106751991167300D"
    })
    void a_wrong_value_is_named(String property, String value) {
        assertThatThrownBy(() -> bind(with(property, value))).rootCause().hasMessageContaining(property);
    }

    private static Map<String, String> with(String property, String value) {
        var properties = new HashMap<>(LEAST);
        properties.put(property, value);
        return properties;
    }

    private static BankProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("bank", BankProperties.class)
                .get();
    }
}
