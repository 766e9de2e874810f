package io.dueflow.bank.simulator.admin;

import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedOutputStream;
import java.io.IOException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/** The ledger for machines; every amount in whole cents. */
final class LedgerJson {

    private LedgerJson() {}

    static ObjectNode totals(LedgerView view) {
        ObjectNode json = AdminJson.JSON.valueToTree(view.totals());
        json.set("answers", AdminJson.JSON.valueToTree(view.answers()));
        json.set("deliveries", AdminJson.JSON.valueToTree(view.deliveries()));
        json.set("faults", AdminJson.JSON.valueToTree(view.faults()));
        return json;
    }

    /** The totals with the list of users, written out as it goes. */
    static void stream(HttpExchange exchange, LedgerView view) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (JsonGenerator json =
                AdminJson.JSON.createGenerator(new BufferedOutputStream(exchange.getResponseBody()))) {
            json.writeStartObject();
            totals(view).forEachEntry(json::writePOJOProperty);
            json.writeName("users").writeStartArray();
            view.users().forEach(json::writePOJO);
            json.writeEndArray().writeEndObject();
        }
    }
}
