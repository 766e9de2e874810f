package io.dueflow.bank.simulator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer as the platform reads it: the text of respData as it was received, and its signature if it has one. */
record BankAnswer(String text, String signature) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BEFORE = "{\"respData\":";
    private static final String BETWEEN = ",\"signature\":\"";

    static BankAnswer of(String body) {
        int end = body.lastIndexOf(BETWEEN);
        return end < 0
                ? new BankAnswer(body.substring(BEFORE.length(), body.length() - 1), null)
                : new BankAnswer(
                        body.substring(BEFORE.length(), end),
                        body.substring(end + BETWEEN.length(), body.length() - 2));
    }

    JsonNode field(String name) {
        return JSON.readTree(text).path(name);
    }

    String respCode() {
        return field("respCode").asString();
    }

    String respMsg() {
        return field("respMsg").asString();
    }
}
