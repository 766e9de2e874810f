package io.dueflow.eventstore.seen;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What tells one event at one place from any other. Those of several events are put together by an exclusive or, which
 * does not ask for their order.
 */
final class Fingerprint {

    private static final int LONGEST_IDENTIFIER = 255;

    private Fingerprint() {}

    /** The first 64 bits of the SHA-256 of the place, as eight bytes, and of the identifier. */
    static long of(long place, String identifier) {
        var bytes = ByteBuffer.allocate(Long.BYTES + 4 * LONGEST_IDENTIFIER)
                .putLong(place)
                .put(identifier.getBytes(StandardCharsets.UTF_8))
                .flip();
        var digest = sha256();
        digest.update(bytes);
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
