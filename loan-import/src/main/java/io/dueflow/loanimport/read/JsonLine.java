package io.dueflow.loanimport.read;

import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** A line that should hold one JSON object and nothing else. */
final class JsonLine {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(10).build())
            .build();

    private JsonLine() {}

    /**
     * Parses the line.
     *
     * @param read reads from within the object up to its end
     * @param unreadable makes something of a line that is none
     */
    static <R> R parse(String line, Function<JsonParser, R> read, Function<Fault, R> unreadable) {
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return unreadable.apply(Fault.ofRecord(line, "The line is not a JSON object."));
            }
            R object = read.apply(parser);
            return parser.nextToken() == null
                    ? object
                    : unreadable.apply(Fault.ofRecord(line, "More follows the JSON object."));
        } catch (JacksonException e) {
            return unreadable.apply(Fault.ofRecord(line, "The line is not JSON: " + e.getOriginalMessage()));
        }
    }
}
