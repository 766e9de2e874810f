package io.dueflow.app.command;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Has a served instance prove its books to the cent. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description = {
            "Proves to the cent that frozen = credited + commission + released + still frozen.",
            "",
            "Over the bank's statements, the events, the read models and the messages to other systems; since the",
            "beginning, or of the days that are given. Exits with 0 where they agree, with 3 where they differ, and",
            "with 1 where it cannot be told, because the bank's statement cannot be had.",
            "",
            "  DUEFLOW_PASSWORD=… dueflow prove --date 2026-12-15",
            "  DUEFLOW_PASSWORD=… dueflow prove --repayment P1-3"
        })
public final class ProveCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int FAILED = 1;
    private static final int NOT_PROVEN = 3;

    @Mixin
    private ServedInstance dueflow;

    @Option(names = "--date", description = "Of this day, as 2026-12-15; in Shanghai, as all days.")
    private LocalDate date;

    @Option(names = "--from", description = "From this day on; with --to.")
    private LocalDate from;

    @Option(names = "--to", description = "Until this day, itself included.")
    private LocalDate to;

    @Option(names = "--repayment", description = "Of this repayment alone, as P1-3.")
    private String repayment;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (date != null && (from != null || to != null) || (from == null) != (to == null)) {
            throw new ParameterException(spec.commandLine(), "Give --date alone, or --from with --to.");
        }
        var path = new QueryString("/api/books/proof")
                .with("date", date)
                .with("from", from)
                .with("to", to)
                .with("repayment", repayment);
        var proof = dueflow.get(path.toString(), PATIENCE);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(proof);
        } else {
            new ProofReport(out).print(proof);
        }
        out.flush();
        return switch (proof.path("verdict").asString()) {
            case "AGREES" -> 0;
            case "DIFFERS" -> NOT_PROVEN;
            default -> FAILED;
        };
    }
}
