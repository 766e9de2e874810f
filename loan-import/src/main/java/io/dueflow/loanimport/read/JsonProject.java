package io.dueflow.loanimport.read;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** One line of JSON, as the record of its project and those of its tenders. */
record JsonProject(RawRecord project, List<RawRecord> tenders) {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(10).build())
            .build();

    static JsonProject parse(String line, Position at) {
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return unreadable(line, at, "The line is not a JSON object.");
            }
            JsonProject project = parse(parser, at);
            return parser.nextToken() == null ? project : unreadable(line, at, "More follows the JSON object.");
        } catch (JacksonException e) {
            return unreadable(line, at, "The line is not JSON: " + e.getOriginalMessage());
        }
    }

    private static JsonProject parse(JsonParser parser, Position at) {
        JsonFields project = new JsonFields(Columns.PROJECT, Columns.TENDERS);
        List<RawRecord> tenders = new ArrayList<>();
        project.read(parser, () -> {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                tenders.add(tender(parser, at.inside("tenders[" + tenders.size() + "].")));
            }
        });
        return new JsonProject(project.record(at), tenders);
    }

    private static RawRecord tender(JsonParser parser, Position at) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return RawRecord.unreadable(at, Fault.ofRecord("", "The tender is not a JSON object."));
        }
        JsonFields tender = new JsonFields(Columns.TENDER, "");
        tender.read(parser, parser::skipChildren);
        return tender.record(at);
    }

    private static JsonProject unreadable(String line, Position at, String reason) {
        return new JsonProject(RawRecord.unreadable(at, Fault.ofRecord(line, reason)), List.of());
    }
}
