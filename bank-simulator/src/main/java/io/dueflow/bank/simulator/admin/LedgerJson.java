package io.dueflow.bank.simulator.admin;

import io.dueflow.bank.simulator.http.Exchange;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/** The ledger for machines; every amount in whole cents. */
final class LedgerJson {

    private static final int PIECE_BYTES = 64 << 10;

    private LedgerJson() {}

    static ObjectNode totals(LedgerView view) {
        ObjectNode json = AdminJson.JSON.valueToTree(view.totals());
        json.set("answers", AdminJson.JSON.valueToTree(view.answers()));
        json.set("deliveries", AdminJson.JSON.valueToTree(view.deliveries()));
        json.set("faults", AdminJson.JSON.valueToTree(view.faults()));
        return json;
    }

    /** The totals with the list of users, written out as it goes. */
    static void stream(Exchange exchange, LedgerView view) {
        OutputStream body = new BufferedOutputStream(exchange.answerInPieces("application/json"), PIECE_BYTES);
        try (JsonGenerator json = AdminJson.JSON.createGenerator(body)) {
            json.writeStartObject();
            totals(view).forEachEntry(json::writePOJOProperty);
            json.writeName("users").writeStartArray();
            view.users().forEach(json::writePOJO);
            json.writeEndArray().writeEndObject();
        }
    }
}
