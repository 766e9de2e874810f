package io.dueflow.bank.simulator.signing;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/**
 * The keys of both sides, as a test or a demonstration needs them: Base64 of X.509 public and PKCS#8 private keys.
 *
 * @param algorithm the name of the signature algorithm, such as SHA256withRSA
 */
public record BankKeys(
        String algorithm,
        String platformPrivateKey,
        String platformPublicKey,
        String bankPrivateKey,
        String bankPublicKey) {

    /** Makes a new pair for each side. */
    public static BankKeys generate(String algorithm, int bits) {
        KeyPair platform = pair(bits);
        KeyPair bank = pair(bits);
        BankKeys keys = new BankKeys(
                algorithm,
                base64(platform.getPrivate()),
                base64(platform.getPublic()),
                base64(bank.getPrivate()),
                base64(bank.getPublic()));
        keys.bankSide();
        return keys;
    }

    /** What of it the bank may know; throws {@link IllegalArgumentException} where a key does not serve. */
    public BankSide bankSide() {
        return BankSide.of(algorithm, platformPublicKey, bankPrivateKey);
    }

    /** A private key must not end up in a log. */
    @Override
    public String toString() {
        return "BankKeys[" + algorithm + "]";
    }

    private static KeyPair pair(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", RsaProvider.FASTEST);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }
}
