package io.dueflow.bank.gateway.protocol;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.interfaces.RSAKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The platform's private and the bank's public key, long enough for the algorithm that they sign with. */
public record BankKeys(SignatureAlgorithm algorithm, RSAPrivateKey platformPrivateKey, RSAPublicKey bankPublicKey) {

    /**
     * Reads both keys.
     *
     * @param platformPrivateKey PKCS#8 in Base64
     * @param bankPublicKey X.509 in Base64
     * @throws IllegalArgumentException naming the property whose key is missing, unreadable or too short
     */
    public static BankKeys parse(SignatureAlgorithm algorithm, String platformPrivateKey, String bankPublicKey) {
        var privateProperty = "bank.platform-private-key";
        var publicProperty = "bank.bank-public-key";
        var privateKey = (RSAPrivateKey) key(
                privateProperty,
                "PKCS#8",
                () -> factory().generatePrivate(new PKCS8EncodedKeySpec(decoded(platformPrivateKey))));
        var publicKey = (RSAPublicKey) key(
                publicProperty,
                "X.509",
                () -> factory().generatePublic(new X509EncodedKeySpec(decoded(bankPublicKey))));
        return new BankKeys(
                algorithm,
                longEnough(privateProperty, privateKey, algorithm),
                longEnough(publicProperty, publicKey, algorithm));
    }

    private static Key key(String property, String form, KeySource source) {
        try {
            return source.read();
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new IllegalArgumentException(property + " is not an RSA key (" + form + ", Base64)", e);
        }
    }

    private static KeyFactory factory() throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA");
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static <K extends RSAKey> K longEnough(String property, K key, SignatureAlgorithm algorithm) {
        var bits = key.getModulus().bitLength();
        if (bits < algorithm.minimumKeyBits()) {
            throw new IllegalArgumentException("%s has %d bits, %s needs at least %d"
                    .formatted(property, bits, algorithm.javaName(), algorithm.minimumKeyBits()));
        }
        return key;
    }

    private interface KeySource {
        Key read() throws GeneralSecurityException;
    }
}
