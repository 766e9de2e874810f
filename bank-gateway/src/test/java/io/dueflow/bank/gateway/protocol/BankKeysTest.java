package io.dueflow.bank.gateway.protocol;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.bank.simulator.signing.BankKeys;
import org.junit.jupiter.api.Test;

class BankKeysTest {

    private final BankKeys short512 = BankKeys.generate("SHA1withRSA", 512);

    @Test
    void a_key_that_is_too_short_for_the_algorithm_is_named() {
        assertThatThrownBy(() -> parse(short512.platformPrivateKey(), short512.bankPublicKey()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bank.platform-private-key has 512 bits, SHA256withRSA needs at least 2048");
    }

    @Test
    void a_key_that_is_none_is_named_and_not_repeated() {
        assertThatThrownBy(() -> parse("c2VjcmV0", short512.bankPublicKey()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bank.platform-private-key is not an RSA key (PKCS#8, Base64)");
        var long2048 = BankKeys.generate("SHA256withRSA", 2048);
        assertThatThrownBy(() -> parse(long2048.platformPrivateKey(), "???"))
                .hasMessage("bank.bank-public-key is not an RSA key (X.509, Base64)");
    }

    private static void parse(String privateKey, String publicKey) {
        io.dueflow.bank.gateway.protocol.BankKeys.parse(SignatureAlgorithm.SHA256_WITH_RSA, privateKey, publicKey);
    }
}
