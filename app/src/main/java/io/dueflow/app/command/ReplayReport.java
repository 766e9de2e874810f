package io.dueflow.app.command;

import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;

/** Tells how a rebuild of read models has ended. */
final class ReplayReport {

    private final PrintWriter out;

    ReplayReport(PrintWriter out) {
        this.out = out;
    }

    void print(JsonNode rebuild, boolean json) {
        if (json) {
            out.println(rebuild);
        } else {
            tell(rebuild);
        }
        out.flush();
    }

    private void tell(JsonNode rebuild) {
        out.printf(
                "Rebuild %s of %s: %,d events, %,d a second%n",
                rebuild.path("id").asString(),
                String.join(
                        ", ",
                        rebuild.path("models")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList()),
                rebuild.path("events").asLong(),
                rebuild.path("eventsPerSecond").asLong());
        if (rebuild.hasNonNull("differing")) {
            compared(rebuild);
        }
        if (rebuild.hasNonNull("failure")) {
            out.println("  It could not go on: " + rebuild.path("failure").asString());
        }
        if ("DONE".equals(rebuild.path("phase").asString())) {
            out.println(rebuild.path("check").asBoolean() ? "  What is in use stays." : "  The new tables are in use.");
        } else {
            out.println("  It is not at its end; the same command takes it up again.");
        }
    }

    private void compared(JsonNode rebuild) {
        var differing = rebuild.path("differing").asLong();
        out.printf(
                "  %s as of event %,d%n",
                differing == 0 ? "Every row in use was as the events have it" : differing + " rows differed",
                rebuild.path("comparedTo").asLong());
        rebuild.path("differences")
                .forEach(row -> out.printf(
                        "  %s %s%n    %s%n",
                        row.path("table").asString(),
                        row.path("key"),
                        row.path("explanation").asString()));
        if (differing > rebuild.path("differences").size()) {
            out.printf(
                    "  and %d more%n", differing - rebuild.path("differences").size());
        }
    }
}
