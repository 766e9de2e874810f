package io.dueflow.evidence.hash;

import io.dueflow.evidence.hash.Part.Kind;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads an event's JSON token by token, so that numbers stay as they are written. */
final class ContentReader {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Map<JsonToken, Kind> KINDS = Map.of(
            JsonToken.VALUE_STRING, Kind.TEXT,
            JsonToken.VALUE_NUMBER_INT, Kind.NUMBER,
            JsonToken.VALUE_NUMBER_FLOAT, Kind.NUMBER,
            JsonToken.VALUE_TRUE, Kind.LITERAL,
            JsonToken.VALUE_FALSE, Kind.LITERAL,
            JsonToken.VALUE_NULL, Kind.LITERAL);

    private ContentReader() {}

    static Content read(byte[] json) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() == null) {
                return new Content.Unreadable(json);
            }
            var content = read(parser, "");
            return parser.nextToken() == null ? content : new Content.Unreadable(json);
        } catch (JacksonException e) {
            return new Content.Unreadable(json);
        }
    }

    private static Content read(JsonParser parser, String path) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> readFields(parser, path);
            case START_ARRAY -> readElements(parser, path);
            default -> new Content.Scalar(path, KINDS.get(parser.currentToken()), parser.getString());
        };
    }

    private static Content readFields(JsonParser parser, String path) {
        var fields = new TreeMap<String, Content>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            fields.put(name, read(parser, path + "/" + name));
        }
        return new Content.Fields(fields);
    }

    private static Content readElements(JsonParser parser, String path) {
        var elements = new ArrayList<Content>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(read(parser, path + "/" + elements.size()));
        }
        return new Content.Elements(elements);
    }
}
