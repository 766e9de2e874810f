package io.dueflow.bank.simulator.admin;

import io.dueflow.bank.simulator.http.Exchange;
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

    private AdminJson() {}

    /** Throws a Jackson exception for what is not JSON. */
    static JsonNode body(Exchange exchange) {
        return JSON.readTree(exchange.body());
    }

    static void send(Exchange exchange, int status, Object value) {
        exchange.answer(status, "application/json", JSON.writeValueAsBytes(value));
    }

    static void error(Exchange exchange, int status, String message) {
        send(exchange, status, Map.of("error", String.valueOf(message)));
    }
}
