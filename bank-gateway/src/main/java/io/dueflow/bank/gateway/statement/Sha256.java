package io.dueflow.bank.gateway.statement;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest of bytes as they come. */
final class Sha256 {

    private final MessageDigest digest;

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves the bytes to be read by others. */
    void add(ByteBuffer bytes) {
        digest.update(bytes.duplicate());
    }

    /** Of all that was added, in lower-case hexadecimal; once. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
