package io.dueflow.app.command;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells how the runs of a served instance stand. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Shows how the runs of a served instance stand.",
            "",
            "Without a date, the latest runs.",
            "",
            "  DUEFLOW_PASSWORD=… dueflow status --date 2026-12-01"
        })
public final class StatusCommand implements Callable<Integer> {

    private static final int LATEST = 7;

    @Mixin
    private ServedInstance dueflow;

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
        if (date != null) {
            var run = dueflow.find("/api/runs/" + date)
                    .orElseThrow(() -> new IllegalArgumentException("No run of " + date + " was scheduled or opened."));
            report.print(run, json);
            return 0;
        }
        var latest = dueflow.get("/api/runs?limit=" + LATEST);
        if (json) {
            out.println(latest);
        } else if (latest.path("runs").isEmpty()) {
            out.println("No run has been scheduled or opened yet.");
        } else {
            latest.path("runs").forEach(run -> report.print(run, false));
        }
        out.flush();
        return 0;
    }
}
