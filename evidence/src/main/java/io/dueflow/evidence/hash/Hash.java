package io.dueflow.evidence.hash;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash, written as 64 hexadecimal digits. */
public final class Hash {

    public static final int LENGTH = 32;
    public static final Hash ZERO = new Hash(new byte[LENGTH]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has " + LENGTH + " bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException where these are not 32 bytes */
    public static Hash of(byte[] bytes) {
        return new Hash(bytes.clone());
    }

    /** @throws IllegalArgumentException where this is not a hash in hexadecimal digits */
    @JsonCreator
    public static Hash ofHex(String hex) {
        return new Hash(HexFormat.of().parseHex(hex));
    }

    static Hash owning(byte[] bytes) {
        return new Hash(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    void addTo(Digest digest) {
        digest.add(bytes);
    }

    /** The first half, which is enough to hide a leaf that has no other way of being guessed. */
    String half() {
        return HexFormat.of().formatHex(bytes, 0, LENGTH / 2);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @JsonValue
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
