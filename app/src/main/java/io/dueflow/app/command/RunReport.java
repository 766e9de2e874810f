package io.dueflow.app.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A run for a person, or as JSON for a machine. */
final class RunReport {

    private static final List<String> AMOUNTS =
            List.of("amountDue", "amountCollected", "investorsCredited", "commission");
    private static final List<String> COUNTS = List.of("installmentsDue", "started", "repaid", "inFlight", "unknown");

    private final PrintWriter out;

    RunReport(PrintWriter out) {
        this.out = out;
    }

    void print(JsonNode run, boolean json) {
        if (json) {
            out.println(run);
        } else {
            printTable(run);
        }
        out.flush();
    }

    private void printTable(JsonNode run) {
        var totals = run.path("totals");
        out.printf(
                "Run of %s: %s%n",
                run.path("businessDate").asString(), run.path("state").asString());
        COUNTS.forEach(name -> line(name, totals.path(name)));
        totals.path("refused").properties().forEach(reason -> line("refused, " + reason.getKey(), reason.getValue()));
        AMOUNTS.forEach(name -> line(name, totals.path(name)));
        if (totals.path("lateFees").asDecimal(BigDecimal.ZERO).signum() > 0) {
            line("collected as late fees", totals.path("lateFees"));
        }
    }

    private void line(String name, JsonNode value) {
        out.printf("  %-34s %18s%n", name, value.asString(value.toString()));
    }
}
