package io.dueflow.bank.simulator.wire;

import io.dueflow.bank.simulator.http.Exchange;
import java.nio.charset.StandardCharsets;

/**
 * What the bank's HTTP server accepts.
 *
 * @param inFlight the most deliveries at a time
 * @param urlBytes the longest URL of a GET, as servers usually limit it
 * @param post whether it takes POST besides the GET of the existing bank
 */
public record HttpLimits(int inFlight, int urlBytes, boolean post) {

    private static final int FORM_BYTES_AT_MOST = 8 << 20;

    public HttpLimits {
        if (inFlight < 1 || urlBytes < 1) {
            throw new IllegalArgumentException("requests in flight and bytes of a URL must be at least 1");
        }
    }

    /** A delivery that HTTP already forbids. */
    static final class Exceeded extends Exception {

        private final int status;

        Exceeded(int status, String message) {
            super(message, null, false, false);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** The four fields, still URL-encoded, from the query of a GET or the body of a POST. */
    String form(Exchange exchange) throws Exceeded {
        return switch (exchange.method()) {
            case "GET" -> query(exchange);
            case "POST" -> body(exchange);
            default -> throw new Exceeded(405, "GET or POST");
        };
    }

    private String query(Exchange exchange) throws Exceeded {
        if (exchange.uri().length() > urlBytes) {
            throw new Exceeded(414, "the URL is longer than " + urlBytes + " bytes");
        }
        return exchange.query();
    }

    private String body(Exchange exchange) throws Exceeded {
        if (!post) {
            throw new Exceeded(405, "this bank knows only GET");
        }
        String type = exchange.contentType();
        if (type == null || !type.startsWith("application/x-www-form-urlencoded")) {
            throw new Exceeded(415, "a POST must be application/x-www-form-urlencoded");
        }
        if (exchange.body().length > FORM_BYTES_AT_MOST) {
            throw new Exceeded(413, "the form is longer than " + FORM_BYTES_AT_MOST + " bytes");
        }
        return new String(exchange.body(), StandardCharsets.US_ASCII);
    }
}
