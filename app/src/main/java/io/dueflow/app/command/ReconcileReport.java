package io.dueflow.app.command;

import java.io.PrintWriter;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Tells how a day stands against the bank's statement of it. */
final class ReconcileReport {

    private final PrintWriter out;

    ReconcileReport(PrintWriter out) {
        this.out = out;
    }

    void print(JsonNode page, boolean json) {
        if (json) {
            out.println(page);
        } else {
            tell(page);
        }
        out.flush();
    }

    private void tell(JsonNode page) {
        var day = page.path("day");
        standing(day);
        day.path("totals").forEach(this::total);
        if (!day.path("breakCounts").isEmpty()) {
            out.printf("%n%-16s %8s %8s %8s %8s %14s%n", "", "open", "noted", "closed", "matched", "difference");
            day.path("breakCounts").forEach(this::count);
        }
        out.println();
        page.path("breaks").forEach(this::found);
        if (page.hasNonNull("next")) {
            out.println(
                    "There are more: /api/reconciliations/" + day.path("date").asString() + ".csv");
        }
    }

    private void standing(JsonNode day) {
        out.printf(
                "%s: %s%s; %d lines, %s booked%n",
                day.path("date").asString(),
                day.path("inOrder").asBoolean()
                        ? "in order"
                        : day.path("openBreaks").asLong() + " breaks open",
                day.hasNonNull("confirmation")
                        ? ", " + day.path("confirmation").asString().toLowerCase(Locale.ROOT)
                        : "",
                day.path("lines").asLong(),
                day.path("sum").asString());
        out.printf(
                "%n%-12s %10s %16s %10s %16s %14s %14s%n",
                "", "at bank", "sum", "with us", "sum", "difference", "unexplained");
    }

    private void total(JsonNode total) {
        out.printf(
                "%-12s %10d %16s %10d %16s %14s %14s%n",
                total.path("entry").asString(),
                total.path("atBank").asLong(),
                total.path("sumAtBank").asString(),
                total.path("withUs").asLong(),
                total.path("sumWithUs").asString(),
                total.path("difference").asString(),
                total.path("unexplained").asString());
    }

    private void count(JsonNode count) {
        out.printf(
                "%-16s %8d %8d %8d %8d %14s%n",
                count.path("kind").asString(),
                count.path("open").asLong(),
                count.path("noted").asLong(),
                count.path("closed").asLong(),
                count.path("matched").asLong(),
                count.path("difference").asString());
    }

    private void found(JsonNode found) {
        out.printf(
                "%s  %s%n  the bank: %s; we: %s%s%n  %s%n",
                found.path("breakNo").asString(),
                found.path("state").asString(),
                found.path("bankSays").asString(),
                found.path("weSay").asString(),
                found.hasNonNull("cause") ? " (" + found.path("cause").asString() + ")" : "",
                found.path("repair").asString());
    }
}
