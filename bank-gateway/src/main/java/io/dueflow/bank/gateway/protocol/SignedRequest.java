package io.dueflow.bank.gateway.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/**
 * The four fields of a request as they travel.
 *
 * @param reqData in Base64
 * @param signature in Base64
 */
public record SignedRequest(ServiceName serviceName, String platformNo, String reqData, String signature) {

    /** Enough for the names of the fields, the service, the platform and what the encoding adds. */
    private static final int ROOM = 256;

    /** The fields URL-encoded, for a query or a form. */
    public String urlEncoded() {
        var encoded = new StringBuilder(reqData.length() + signature.length() + ROOM);
        encoded.append("serviceName=").append(serviceName.name());
        encoded.append("&platformNo=").append(URLEncoder.encode(platformNo, UTF_8));
        appendBase64(encoded.append("&reqData="), reqData);
        appendBase64(encoded.append("&signature="), signature);
        return encoded.toString();
    }

    /** Base64 has three characters that mean something else in a URL; a general encoder takes ten times as long. */
    private static void appendBase64(StringBuilder encoded, String base64) {
        for (var i = 0; i < base64.length(); i++) {
            var c = base64.charAt(i);
            switch (c) {
                case '+' -> encoded.append("%2B");
                case '/' -> encoded.append("%2F");
                case '=' -> encoded.append("%3D");
                default -> encoded.append(c);
            }
        }
    }
}
