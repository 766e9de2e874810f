package io.dueflow.app.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Draws what came from what: each event below the one that led to it. */
final class ExplanationTree {

    private static final long NONE = -1;
    private static final Map<String, String> EVIDENCE = Map.of(
            "RECORDED",
            "; recorded as its cause",
            "SAME_TRACE",
            "; in one trace with it",
            "FOLLOWS",
            "; follows from it");

    private final Map<Long, List<JsonNode>> byCause = new LinkedHashMap<>();
    private final PrintWriter out;

    ExplanationTree(JsonNode explanation, PrintWriter out) {
        this.out = out;
        explanation
                .path("events")
                .forEach(event -> byCause.computeIfAbsent(
                                event.path("causedBy").asLong(NONE), cause -> new ArrayList<>())
                        .add(event));
    }

    void print() {
        print(NONE, "");
    }

    private void print(long cause, String indent) {
        var events = byCause.getOrDefault(cause, List.of());
        for (var index = 0; index < events.size(); index++) {
            var event = events.get(index);
            var last = index == events.size() - 1;
            var root = cause == NONE;
            var branch = root ? "" : last ? "└─ " : "├─ ";
            var below = root ? "" : last ? "   " : "│  ";
            out.printf("%s%s%s%n", indent, branch, event.path("text").asString());
            out.printf(
                    "%s%s   #%s %s, %s, %s%s%n",
                    indent,
                    below,
                    event.path("place").asString(),
                    event.path("event").asString(),
                    event.path("at").asString(),
                    event.path("stream").asString(),
                    EVIDENCE.getOrDefault(event.path("evidence").asString(""), ""));
            print(event.path("place").asLong(), indent + below);
        }
    }
}
