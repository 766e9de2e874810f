package io.dueflow.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gets an investor's statement from a served instance. */
@Command(
        name = "statement",
        mixinStandardHelpOptions = true,
        description = {
            "Writes an investor's statement: what was received, and what is owed.",
            "",
            "It is to be printed, and to be checked with dueflow verify.",
            "",
            "  DUEFLOW_PASSWORD=… dueflow statement I1 --from 2026-01-01 --to 2026-12-31 -o statement.html"
        })
public final class StatementCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Mixin
    private ServedInstance dueflow;

    @Parameters(paramLabel = "USER_NO", description = "The investor's user number at the bank.")
    private String investor;

    @Option(names = "--from", required = true, description = "The first day, as 2026-01-01.")
    private LocalDate from;

    @Option(names = "--to", required = true, description = "The last day, as 2026-12-31.")
    private LocalDate to;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "Where it is written, as HTML.")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var page = dueflow.text(
                "/api/investors/" + PathSegment.of(investor) + "/statement?from=" + from + "&to=" + to, PATIENCE);
        Files.writeString(output, page);
        var out = spec.commandLine().getOut();
        out.println("The statement is in " + output + "; check it with: dueflow verify " + output);
        out.flush();
        return 0;
    }
}
