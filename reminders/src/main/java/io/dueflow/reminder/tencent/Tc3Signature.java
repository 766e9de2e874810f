package io.dueflow.reminder.tencent;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tencent Cloud's TC3-HMAC-SHA256 over a POST to the root path, with its content type and host signed. */
record Tc3Signature(String secretId, String secretKey, String service) {

    static final String CONTENT_TYPE = "application/json; charset=utf-8";

    private static final String ALGORITHM = "TC3-HMAC-SHA256";
    private static final String SIGNED_HEADERS = "content-type;host";
    private static final String MAC = "HmacSHA256";

    /** The value of the header {@code Authorization}. */
    String authorization(String host, byte[] body, Instant at) {
        var date = LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
        var scope = date + "/" + service + "/tc3_request";
        var toSign = ALGORITHM + "\n" + at.getEpochSecond() + "\n" + scope + "\n"
                + HexFormat.of().formatHex(sha256(utf8(canonicalRequest(host, body))));
        return ALGORITHM + " Credential=" + secretId + "/" + scope + ", SignedHeaders=" + SIGNED_HEADERS
                + ", Signature=" + HexFormat.of().formatHex(hmac(signingKey(date), toSign));
    }

    private static String canonicalRequest(String host, byte[] body) {
        return "POST\n/\n\ncontent-type:" + CONTENT_TYPE + "\nhost:" + host + "\n\n" + SIGNED_HEADERS + "\n"
                + HexFormat.of().formatHex(sha256(body));
    }

    private byte[] signingKey(String date) {
        var ofDate = hmac(utf8("TC3" + secretKey), date);
        return hmac(hmac(ofDate, service), "tc3_request");
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(utf8(text));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("the secret key cannot be used", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has " + MAC, e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "Tc3Signature[service=" + service + "]";
    }
}
