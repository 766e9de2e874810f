package io.dueflow.bank.simulator.signing;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;

/**
 * Verifies what the platform signed and signs what the bank answers. A signature object serves one thread at a
 * time and is dear to make, so each thread keeps its own.
 */
public final class RsaSignatures {

    private final ThreadLocal<Signature> verifier;
    private final ThreadLocal<Signature> signer;

    public RsaSignatures(BankSide keys) {
        verifier = ThreadLocal.withInitial(() -> verifier(keys.algorithm(), keys.platformKey()));
        signer = ThreadLocal.withInitial(() -> signer(keys.algorithm(), keys.bankKey()));
    }

    public boolean isByPlatform(byte[] text, String base64Signature) {
        try {
            byte[] signature = Base64.getDecoder().decode(base64Signature);
            verifier.get().update(text);
            return verifier.get().verify(signature);
        } catch (IllegalArgumentException | SignatureException e) {
            // A failed check leaves the object half way through its text.
            verifier.remove();
            return false;
        }
    }

    /** The Base64 signature over the bytes. */
    public String sign(byte[] text) {
        try {
            signer.get().update(text);
            return Base64.getEncoder().encodeToString(signer.get().sign());
        } catch (SignatureException e) {
            throw new IllegalStateException("the bank's key cannot sign", e);
        }
    }

    private static Signature verifier(SignatureAlgorithm algorithm, PublicKey key) {
        try {
            Signature signature = Signature.getInstance(algorithm.jdkName(), RsaProvider.FASTEST);
            signature.initVerify(key);
            return signature;
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("platformPublicKey does not fit " + algorithm.jdkName(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Signature signer(SignatureAlgorithm algorithm, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(algorithm.jdkName(), RsaProvider.FASTEST);
            signature.initSign(key);
            return signature;
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("bankPrivateKey does not fit " + algorithm.jdkName(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
