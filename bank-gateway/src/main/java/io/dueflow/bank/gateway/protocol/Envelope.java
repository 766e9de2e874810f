package io.dueflow.bank.gateway.protocol;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A response taken apart without being rewritten.
 *
 * @param respData the characters of the answer exactly as received, which is what the bank signed
 * @param signature in Base64
 */
public record Envelope(String respData, String signature) {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** @throws UnprovenAnswer when the body is not one JSON object with {@code respData} and {@code signature} */
    public static Envelope open(String body) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), body.toCharArray())) {
            return read(parser, body);
        } catch (JacksonException e) {
            throw new UnprovenAnswer("the answer is not readable JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Envelope read(JsonParser parser, String body) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new UnprovenAnswer("the answer is not a JSON object");
        }
        String respData = null;
        String signature = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if (name.equals("respData") && value == JsonToken.START_OBJECT) {
                respData = rawObject(parser, body);
            } else if (name.equals("signature") && value == JsonToken.VALUE_STRING) {
                signature = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            throw new UnprovenAnswer("the answer goes on after its JSON object");
        }
        return complete(respData, signature);
    }

    private static String rawObject(JsonParser parser, String body) {
        var start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        var end = (int) parser.currentLocation().getCharOffset();
        return body.substring(start, end);
    }

    private static Envelope complete(String respData, String signature) {
        if (respData == null) {
            throw new UnprovenAnswer("the answer has no respData");
        }
        if (signature == null || signature.isBlank()) {
            throw new UnprovenAnswer("the answer is not signed: " + respData);
        }
        return new Envelope(respData, signature);
    }
}
