package io.dueflow.app.command;

import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;

/** What waits, for a person. */
final class WaitingReport {

    private final PrintWriter out;

    WaitingReport(PrintWriter out) {
        this.out = out;
    }

    void print(JsonNode waiting) {
        var counts = waiting.path("counts");
        out.println(counts.isEmpty() ? "Nothing waits." : "What waits:");
        counts.forEach(count -> out.printf(
                "  %-46s %6d  since %s%n",
                "for " + count.path("waitsFor").asString(),
                count.path("installments").asLong(),
                count.path("oldest").asString()));
        var openCases = waiting.path("openCases").asLong();
        if (openCases > 0) {
            out.printf("  %-46s %6d  (dueflow cases)%n", "open cases", openCases);
        }
        waiting.path("statusMessages").forEach(this::printMessages);
        var line = waiting.path("bankLine");
        if (!line.isMissingNode()) {
            out.printf(
                    "The line to the bank: %s since %s, %d requests in line, %d without a known outcome%n",
                    line.path("state").asString(),
                    line.path("since").asString(),
                    line.path("waiting").asLong(),
                    line.path("outstanding").asLong());
        }
    }

    private void printMessages(JsonNode topic) {
        var name = "messages, " + topic.path("topic").asString();
        if (topic.path("waiting").asLong() > 0) {
            out.printf(
                    "  %-46s %6d  since %s%n",
                    name + " not sent",
                    topic.path("waiting").asLong(),
                    topic.path("oldest").asString());
        }
        if (topic.path("failed").asLong() > 0) {
            out.printf(
                    "  %-46s %6d  (dueflow messages --state FAILED)%n",
                    name + " failed", topic.path("failed").asLong());
        }
    }
}
