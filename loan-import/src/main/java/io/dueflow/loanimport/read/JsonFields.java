package io.dueflow.loanimport.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Collects the fields of one JSON object as they are written: numbers keep their digits, strings lose their quotes. */
final class JsonFields {

    private final List<String> known;
    private final String list;
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    /**
     * Expects the known fields.
     *
     * @param list the name of the one field that is a list, or the empty text
     */
    JsonFields(List<String> known, String list) {
        this.known = known;
        this.list = list;
    }

    /** Reads up to the object's end; {@code readList} takes the elements of the list. */
    void read(JsonParser parser, Runnable readList) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (!seen.add(name)) {
                skip(parser, new Fault(name, "", "The field appears more than once."));
            } else if (known.contains(name)) {
                readValue(parser, name, token);
            } else if (!name.equals(list)) {
                skip(parser, new Fault(name, "", "The field is not known."));
            } else if (token != JsonToken.START_ARRAY) {
                skip(parser, new Fault(name, "", "The field must be a list."));
            } else {
                readList.run();
            }
        }
    }

    private void readValue(JsonParser parser, String name, JsonToken token) {
        switch (token) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> values.put(name, parser.getString());
            case VALUE_NULL -> values.put(name, "");
            default -> skip(parser, new Fault(name, "", "The field must be a text or a number."));
        }
    }

    private void skip(JsonParser parser, Fault fault) {
        faults.add(fault);
        parser.skipChildren();
    }

    RawRecord record(Position at) {
        return new RawRecord(at, values, faults);
    }
}
