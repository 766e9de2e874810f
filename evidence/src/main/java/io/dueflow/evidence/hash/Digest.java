package io.dueflow.evidence.hash;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over a tag, which tells what is hashed, and parts that cannot be taken for one another. */
final class Digest {

    /** As in RFC 6962. */
    static final int LEAF = 0x00;

    /** As in RFC 6962. */
    static final int NODE = 0x01;

    static final int SCALAR = 0x10;
    static final int OBJECT = 0x11;
    static final int ARRAY = 0x12;
    static final int BYTES = 0x13;
    static final int SEAL = 0x20;
    static final int SALT = 0x30;

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(() -> {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    });

    private final ByteArrayOutputStream content = new ByteArrayOutputStream(128);

    private Digest(int tag) {
        content.write(tag);
    }

    static Digest of(int tag) {
        return new Digest(tag);
    }

    Digest add(byte[] bytes) {
        content.writeBytes(bytes);
        return this;
    }

    Digest add(Hash hash) {
        hash.addTo(this);
        return this;
    }

    Digest add(long number) {
        return add(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    /** With its length in front; null is told apart from the empty text. */
    Digest add(String text) {
        if (text == null) {
            return add(-1);
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return add(bytes.length).add(bytes);
    }

    Hash end() {
        return Hash.owning(SHA_256.get().digest(content.toByteArray()));
    }
}
