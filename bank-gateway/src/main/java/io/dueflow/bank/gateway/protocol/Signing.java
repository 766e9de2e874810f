package io.dueflow.bank.gateway.protocol;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;

/**
 * Signs what the platform sends and verifies what the bank answers. A signature object serves one thread at a time and
 * is dear to make, so each thread keeps its own.
 */
public final class Signing {

    private final ThreadLocal<Signature> signer;
    private final ThreadLocal<Signature> verifier;

    public Signing(BankKeys keys) {
        var algorithm = keys.algorithm().javaName();
        signer = prepared(algorithm, signature -> signature.initSign(keys.platformPrivateKey()));
        verifier = prepared(algorithm, signature -> signature.initVerify(keys.bankPublicKey()));
    }

    /** The Base64 of the platform's signature over the text in UTF-8. */
    public String sign(byte[] text) {
        try {
            var signature = signer.get();
            signature.update(text);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (SignatureException | ProviderException e) {
            // Whatever went wrong left the object in the middle of its text.
            signer.remove();
            throw new IllegalStateException("could not sign", e);
        }
    }

    /** Whether the bank signed exactly these characters. */
    public boolean isFromBank(String text, String base64Signature) {
        try {
            var received = Base64.getDecoder().decode(base64Signature);
            var signature = verifier.get();
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(received);
        } catch (SignatureException | ProviderException | IllegalArgumentException e) {
            verifier.remove();
            return false;
        }
    }

    private static ThreadLocal<Signature> prepared(String algorithm, Preparation preparation) {
        return ThreadLocal.withInitial(() -> {
            try {
                var signature = Signature.getInstance(algorithm, RsaProvider.FASTEST);
                preparation.prepare(signature);
                return signature;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("cannot use the keys with " + algorithm, e);
            }
        });
    }

    private interface Preparation {
        void prepare(Signature signature) throws GeneralSecurityException;
    }
}
