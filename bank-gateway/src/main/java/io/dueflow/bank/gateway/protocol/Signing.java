package io.dueflow.bank.gateway.protocol;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;

/** Signs what the platform sends and verifies what the bank answers. */
public final class Signing {

    private final BankKeys keys;

    public Signing(BankKeys keys) {
        this.keys = keys;
    }

    /** The Base64 of the platform's signature over the text's UTF-8 bytes. */
    public String sign(String text) {
        try {
            var signature = Signature.getInstance(keys.algorithm().javaName());
            signature.initSign(keys.platformPrivateKey());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "could not sign with " + keys.algorithm().javaName(), e);
        }
    }

    /** Whether the bank signed exactly these characters. */
    public boolean isFromBank(String text, String base64Signature) {
        try {
            var signature = Signature.getInstance(keys.algorithm().javaName());
            signature.initVerify(keys.bankPublicKey());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(base64Signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
