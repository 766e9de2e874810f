package io.dueflow.simulation.bank;

import io.dueflow.bank.gateway.protocol.SignedRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request on its way.
 *
 * @param subject the number of the request that it is about, its own or that which it asks about
 */
record Sent(String form, String requestNo, String subject) {

    private static final JsonMapper JSON = new JsonMapper();

    static Sent of(SignedRequest request) {
        var fields = JSON.readTree(new String(Base64.getDecoder().decode(request.reqData()), StandardCharsets.UTF_8));
        var requestNo = text(fields, "requestNo");
        var asked = fields.path("transactionNo").isMissingNode() ? requestNo : text(fields, "transactionNo");
        return new Sent(request.urlEncoded(), requestNo, asked);
    }

    private static String text(JsonNode fields, String name) {
        return fields.path(name).stringValue();
    }
}
