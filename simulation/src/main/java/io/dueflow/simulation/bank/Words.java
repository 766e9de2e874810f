package io.dueflow.simulation.bank;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What an answer says, for the story. */
final class Words {

    private static final JsonMapper JSON = new JsonMapper();

    private Words() {}

    static String of(String body) {
        try {
            return JSON.readTree(body).path("respData").toString();
        } catch (JacksonException e) {
            return "half an answer";
        }
    }
}
