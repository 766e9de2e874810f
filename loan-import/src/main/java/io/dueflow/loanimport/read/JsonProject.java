package io.dueflow.loanimport.read;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One line of JSON, as the record of its project and those of its tenders. */
record JsonProject(RawRecord project, List<RawRecord> tenders) {

    static JsonProject parse(String line, Position at) {
        return JsonLine.parse(
                line,
                parser -> parse(parser, at),
                fault -> new JsonProject(RawRecord.unreadable(at, fault), List.of()));
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
}
