package io.dueflow.app.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells how the runs of a served instance stand, and what waits. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Shows how the runs of a served instance stand, and what waits.",
            "",
            "Without a date, the latest runs.",
            "",
            "  DUEFLOW_PASSWORD=… dueflow status --date 2026-12-01"
        })
public final class StatusCommand implements Callable<Integer> {

    private static final int LATEST = 7;

    @Mixin
    private ServedInstance dueflow;

    @Mixin
    private AsOfOption asOf;

    @Option(names = "--date", description = "The business date, as 2026-12-01.")
    private LocalDate date;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var report = new RunReport(out);
        var waiting = new WaitingReport(out);
        if (date != null) {
            var run = dueflow.find(asOf.of("/api/runs/" + date)).orElse(null);
            if (run == null) {
                throw new IllegalArgumentException("No run of " + date + " was scheduled or opened." + otherDay());
            }
            if (json) {
                report.print(withWaiting(run), true);
            } else {
                report.print(run, false);
                waiting.print(waiting());
            }
            out.flush();
            return 0;
        }
        var latest = dueflow.get(asOf.of("/api/runs?limit=" + LATEST));
        if (json) {
            out.println(withWaiting(latest));
            out.flush();
            return 0;
        }
        if (latest.path("runs").isEmpty()) {
            out.println("No run has been scheduled or opened yet.");
        }
        latest.path("runs").forEach(run -> report.print(run, false));
        waiting.print(waiting());
        out.flush();
        return 0;
    }

    /** Where nothing is collected on the date by itself, when it is. */
    private String otherDay() throws IOException, InterruptedException {
        var collectedOn = dueflow.get("/api/days/" + date).path("collectedOn").asString();
        return collectedOn.equals(date.toString())
                ? ""
                : " It is no working day: what falls due is collected on " + collectedOn + ".";
    }

    private JsonNode withWaiting(JsonNode told) throws IOException, InterruptedException {
        return ((ObjectNode) told).set("waiting", waiting());
    }

    /** The counts alone; whoever wants the installments asks the API. */
    private JsonNode waiting() throws IOException, InterruptedException {
        var waiting = (ObjectNode) dueflow.get(asOf.of("/api/waiting?limit=1"));
        waiting.set(
                "statusMessages",
                dueflow.get(asOf.of("/api/status-messages/counts")).path("topics"));
        return waiting.remove(List.of("installments", "next"));
    }
}
