package io.dueflow.bank.gateway.protocol;

import io.dueflow.messages.StorableText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the bank says, once its signature is verified. A text that is missing is empty.
 *
 * @param requestNo the request that the bank answers; the existing bank can leave it empty
 * @param found of a query: whether the bank knows the request asked about; null where it does not say
 */
public record Answer(String respCode, String respMsg, AnswerStatus status, String requestNo, Boolean found) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @throws UnprovenAnswer when the text is no JSON object */
    public static Answer parse(String respData) {
        try {
            var fields = JSON.readTree(respData);
            return new Answer(
                    text(fields, "respCode"),
                    text(fields, "respMsg"),
                    AnswerStatus.of(text(fields, "status")),
                    text(fields, "requestNo"),
                    found(fields.path("found")));
        } catch (JacksonException e) {
            throw new UnprovenAnswer("respData is not readable: " + e.getOriginalMessage(), e);
        }
    }

    private static String text(JsonNode fields, String name) {
        var field = fields.path(name);
        if (field.isMissingNode() || field.isNull()) {
            return "";
        }
        return field.isString() ? StorableText.of(field.stringValue().strip()) : field.toString();
    }

    private static Boolean found(JsonNode field) {
        return field.isBoolean() ? Boolean.valueOf(field.booleanValue()) : null;
    }
}
