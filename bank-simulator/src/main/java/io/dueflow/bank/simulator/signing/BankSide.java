package io.dueflow.bank.simulator.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** What the bank holds: its own private key and the platform's public one. */
public record BankSide(SignatureAlgorithm algorithm, PublicKey platformKey, PrivateKey bankKey) {

    public BankSide {
        algorithm.check("platformPublicKey", (RSAKey) platformKey);
        algorithm.check("bankPrivateKey", (RSAKey) bankKey);
    }

    /** Reads Base64 of an X.509 public and a PKCS#8 private key; what is wrong is named in the exception. */
    public static BankSide of(String algorithm, String platformPublicKey, String bankPrivateKey) {
        return new BankSide(
                SignatureAlgorithm.named(algorithm),
                read(
                        "platformPublicKey",
                        platformPublicKey,
                        (rsa, key) -> rsa.generatePublic(new X509EncodedKeySpec(key))),
                read(
                        "bankPrivateKey",
                        bankPrivateKey,
                        (rsa, key) -> rsa.generatePrivate(new PKCS8EncodedKeySpec(key))));
    }

    private interface Reading<K> {
        K read(KeyFactory rsa, byte[] key) throws GeneralSecurityException;
    }

    private static <K> K read(String field, String base64, Reading<K> reading) {
        try {
            return reading.read(
                    KeyFactory.getInstance("RSA"), Base64.getDecoder().decode(base64.strip()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(field + " is not the Base64 of an RSA key", e);
        }
    }
}
