package io.dueflow.app.command;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts a due-date run by hand and watches it. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a due-date run on a served instance and watches it.",
            "",
            "Collects all that is due by the date and not paid.",
            "Runs open by themselves at 05:00 of each business date; this opens one by hand. It is safe to repeat:",
            "an installment is collected once, and what was refused for lack of money is tried again.",
            "",
            "  DUEFLOW_PASSWORD=… dueflow run --date 2026-12-01"
        })
public final class RunCommand implements Callable<Integer> {

    @Mixin
    private ServedInstance dueflow;

    @Option(names = "--date", required = true, description = "The business date, as 2026-12-01.")
    private LocalDate date;

    @Option(
            names = "--ahead",
            description = "Collect what is not due yet, for a date that is still to come. Who is asked and has no money"
                    + " is late from then on as if that date had come, and owes its late fee.")
    private boolean ahead;

    @Option(names = "--no-wait", description = "Start the run and leave.")
    private boolean noWait;

    @Option(names = "--json", description = "Print the run as one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        dueflow.post("/api/runs/" + date + (ahead ? "?ahead=true" : ""));
        if (noWait) {
            return 0;
        }
        var run = new RunWatch(dueflow).untilComplete(date, !json);
        new RunReport(spec.commandLine().getOut()).print(run, json);
        return 0;
    }
}
