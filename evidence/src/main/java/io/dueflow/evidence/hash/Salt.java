package io.dueflow.evidence.hash;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps what a statement leaves out from being guessed. Each part of an event has its own, which follows from the one
 * above it and never leads back there.
 */
public record Salt(Hash secret) {

    private static final String HMAC = "HmacSHA256";

    /** @param key kept beside the events */
    public static Salt of(byte[] key, String eventIdentifier) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return new Salt(Hash.owning(mac.doFinal(eventIdentifier.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }

    Salt of(String name) {
        return new Salt(Digest.of(Digest.SALT).add(secret).add(name).end());
    }

    /** As it is told with the leaf that it belongs to. */
    String ofLeaf() {
        return secret.half();
    }
}
