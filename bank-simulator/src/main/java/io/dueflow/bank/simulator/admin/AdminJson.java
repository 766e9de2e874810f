package io.dueflow.bank.simulator.admin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How JSON goes in and out on the operator's side. */
final class AdminJson {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private static final int BODY_BYTES_AT_MOST = 64 << 20;

    private AdminJson() {}

    /** Throws {@link IllegalArgumentException} beyond 64 MiB and a Jackson exception for what is not JSON. */
    static JsonNode body(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(BODY_BYTES_AT_MOST + 1);
        if (body.length > BODY_BYTES_AT_MOST) {
            throw new IllegalArgumentException("the body is longer than " + BODY_BYTES_AT_MOST + " bytes");
        }
        return JSON.readTree(body);
    }

    static void send(HttpExchange exchange, int status, Object value) throws IOException {
        byte[] body = JSON.writeValueAsBytes(value);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    static void error(HttpExchange exchange, int status, String message) throws IOException {
        send(exchange, status, Map.of("error", String.valueOf(message)));
    }
}
