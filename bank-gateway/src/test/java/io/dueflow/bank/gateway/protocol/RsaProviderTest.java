package io.dueflow.bank.gateway.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RsaProviderTest {

    private static final byte[] TEXT = "{\"requestNo\":\"1\"}".getBytes();

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void its_signatures_are_those_of_the_jdk(SignatureAlgorithm algorithm) throws GeneralSecurityException {
        var pairs = KeyPairGenerator.getInstance("RSA", "SunRsaSign");
        pairs.initialize(2048);
        var key = pairs.generateKeyPair().getPrivate();

        assertThat(signed(Signature.getInstance(algorithm.javaName(), RsaProvider.FASTEST), key))
                .isEqualTo(signed(Signature.getInstance(algorithm.javaName(), "SunRsaSign"), key));
    }

    @Test
    void on_linux_it_is_native() {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        assumeThat(System.getProperty("os.arch")).isEqualTo("amd64");

        assertThat(RsaProvider.FASTEST.getName()).isEqualTo("Conscrypt");
    }

    private static byte[] signed(Signature signature, PrivateKey key) throws GeneralSecurityException {
        signature.initSign(key);
        signature.update(TEXT);
        return signature.sign();
    }
}
