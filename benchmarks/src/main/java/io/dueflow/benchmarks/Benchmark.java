package io.dueflow.benchmarks;

import io.dueflow.bank.gateway.protocol.SignatureAlgorithm;
import io.dueflow.benchmarks.report.ReportFiles;
import io.dueflow.benchmarks.trial.TrialSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The benchmark's command line. */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        version = "dueflow benchmarks 0.1.0",
        sortOptions = false,
        description = {
            "Measures Dueflow and its rivals, in turn, on this machine.",
            "",
            "Each trial has a fresh PostgreSQL that syncs every commit, a fresh bank that",
            "answers after 5 ms, and a process of its own. Prints medians, spread and ratios",
            "and writes results.json, RESULTS.md and plots/.",
            "Takes about 30 minutes and wants the machine for itself; --quick takes about 3."
        },
        footer = {"", "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 the books of a contender do not agree."})
public final class Benchmark implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProgrammeOptions programme;

    @Option(
            names = "--signatures",
            paramLabel = "ALGORITHM",
            defaultValue = "SHA1withRSA",
            description = "SHA1withRSA with 512 bits, as the existing bank, or SHA256withRSA with 2048.")
    private String signatures;

    @Option(
            names = "--questions",
            paramLabel = "N",
            defaultValue = "20",
            description = "Questions a second to Dueflow's API during the second and the warm date; 0 for none.")
    private int questions;

    @Option(
            names = "--java-options",
            paramLabel = "OPTIONS",
            defaultValue = "${sys:dueflow.java-options:--Xmx1g}",
            description = "Options of every contender's JVM; default: those of ./dueflow.")
    private String javaOptions;

    @Option(names = "--report", defaultValue = "benchmarks", description = "Folder of the report.")
    private Path report;

    @Option(names = "--work", defaultValue = "benchmarks/target/work", description = "Folder of databases and logs.")
    private Path work;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The whole command line; a failure is told in one sentence, with its trace only when DUEFLOW_TRACE is set. */
    static CommandLine commandLine() {
        return new CommandLine(new Benchmark()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (System.getenv("DUEFLOW_TRACE") != null) {
                failure.printStackTrace(command.getErr());
            }
            command.getErr().println("benchmarks/run: " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    @Override
    public Integer call() throws Exception {
        var arguments = spec.commandLine().getParseResult().originalArgs();
        var settings =
                new TrialSettings(algorithm(), List.of(javaOptions.strip().split("\\s+")), questions);
        var session = new BenchmarkSession(settings, work, new ReportFiles(report), spec.commandLine());
        return session.run(programme.programme(), String.join(" ", arguments));
    }

    private SignatureAlgorithm algorithm() {
        return Arrays.stream(SignatureAlgorithm.values())
                .filter(algorithm -> algorithm.javaName().equals(signatures))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--signatures must be SHA1withRSA or SHA256withRSA"));
    }
}
