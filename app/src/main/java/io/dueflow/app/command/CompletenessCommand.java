package io.dueflow.app.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Proves that a served instance's read models have seen every event. */
@Command(
        name = "completeness",
        mixinStandardHelpOptions = true,
        description = {
            "Proves that the read models of a served instance have seen every event.",
            "",
            "Holds what each group of projections has noted as seen against what is stored, and names what was missed.",
            "",
            "An event that was missed cannot be handled late, as later ones were handled already: --repair has the read",
            "models filled anew beside those in use (dueflow replay), and notes it as seen when they have been swapped.",
            "",
            "  DUEFLOW_PASSWORD=… dueflow completeness",
            "",
            "Exit codes: 0 complete, 1 failed, 2 wrong usage, 3 something was missed, is gone, or differs."
        })
public final class CompletenessCommand implements Callable<Integer> {

    private static final int INCOMPLETE = 3;

    @Mixin
    private ServedInstance dueflow;

    @Option(
            names = "--repair",
            description = "Have the read models filled anew where something was missed; needs an operator.")
    private boolean repair;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var found = dueflow.get("/api/completeness");
        if (repair && isMissed(found)) {
            new MissedEventsRepair(dueflow).repair(found);
            found = dueflow.get("/api/completeness");
        }
        if (json) {
            out.println(found);
        } else {
            print(found, out);
        }
        out.flush();
        return found.path("complete").asBoolean() ? 0 : INCOMPLETE;
    }

    private static boolean isMissed(JsonNode found) {
        return found.path("groups").findValues("missed").stream().anyMatch(missed -> missed.asLong() > 0);
    }

    private static void print(JsonNode found, PrintWriter out) {
        out.printf("%-18s %23s %12s %12s %8s %6s  %s%n", "group", "places", "stored", "seen", "missed", "gone", "hash");
        for (var group : found.path("groups")) {
            out.printf(
                    "%-18s %11d–%11d %,12d %,12d %,8d %,6d  %s%n",
                    group.path("group").asString(),
                    group.path("firstPlace").asLong(),
                    group.path("lastPlace").asLong(),
                    group.path("stored").asLong(),
                    group.path("seen").asLong(),
                    group.path("missed").asLong(),
                    group.path("gone").asLong(),
                    group.path("complete").asBoolean() ? "agrees" : "DIFFERS");
        }
        found.path("groups").forEach(group -> printDifferences(group, out));
    }

    private static void printDifferences(JsonNode group, PrintWriter out) {
        var name = group.path("group").asString();
        group.path("firstMissed")
                .forEach(event -> out.printf(
                        "%s has not seen %s of %s at %s, place %d%n",
                        name,
                        event.path("name").asString(),
                        event.path("stream").asString(),
                        event.path("at").asString(),
                        event.path("place").asLong()));
        group.path("firstGone")
                .forEach(place -> out.printf("%s has seen an event at place %s that is not stored%n", name, place));
        group.path("differing")
                .forEach(range -> out.printf(
                        "%s has seen other events than those stored at places %d–%d%n",
                        name, range.path("first").asLong(), range.path("last").asLong()));
        if (group.path("missed").asLong() > 0) {
            out.println("What was missed is mended with --repair.");
        }
    }
}
