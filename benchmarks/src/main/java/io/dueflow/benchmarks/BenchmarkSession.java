package io.dueflow.benchmarks;

import io.dueflow.benchmarks.contest.Programme;
import io.dueflow.benchmarks.report.Machine;
import io.dueflow.benchmarks.report.ReportFiles;
import io.dueflow.benchmarks.report.Results;
import io.dueflow.benchmarks.report.ResultsPage;
import io.dueflow.benchmarks.trial.Phase;
import io.dueflow.benchmarks.trial.TrialListener;
import io.dueflow.benchmarks.trial.TrialResult;
import io.dueflow.benchmarks.trial.TrialRun;
import io.dueflow.benchmarks.trial.TrialSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import picocli.CommandLine;

/** Runs a programme from its first trial to its report. */
public final class BenchmarkSession {

    private static final int BOOKS_DO_NOT_AGREE = 3;

    private final TrialSettings settings;
    private final Path work;
    private final ReportFiles report;
    private final PrintWriter out;
    private final PrintWriter progress;

    public BenchmarkSession(TrialSettings settings, Path work, ReportFiles report, CommandLine commandLine) {
        this.settings = settings;
        this.work = work;
        this.report = report;
        this.out = commandLine.getOut();
        this.progress = commandLine.getErr();
    }

    /** Returns the exit code. Throws {@link IOException} where a contender fails. */
    public int run(Programme programme, String command) throws IOException, InterruptedException {
        Files.createDirectories(work);
        var began = OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS);
        var machine = Machine.here(work);
        var trials = programme.trials();
        var done = new ArrayList<TrialResult>();
        for (var trial : trials) {
            tell("[%d/%d] %s".formatted(done.size() + 1, trials.size(), trial.title()));
            var folder = work.resolve("%s-%02d".formatted(began.toEpochSecond(), done.size() + 1));
            var result = new TrialRun(trial, settings, listener()).run(folder);
            result.differences().forEach(difference -> tell("        THE BOOKS DO NOT AGREE: " + difference));
            done.add(result);
        }
        var results = new Results(
                began.toString(),
                command,
                System.getProperty("dueflow.commit", "unknown"),
                machine,
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                done.isEmpty() ? "unknown" : done.get(0).postgres(),
                settings.javaOptions(),
                settings.signatureAlgorithm().javaName(),
                done);
        report.write(results);
        out.println(ResultsPage.summary(results));
        out.flush();
        return exitCode(results);
    }

    static int exitCode(Results results) {
        return results.differences().isEmpty() ? CommandLine.ExitCode.OK : BOOKS_DO_NOT_AGREE;
    }

    private TrialListener listener() {
        return new TrialListener() {
            @Override
            public void prepared(double seconds) {
                tell("        book written in %.0f s".formatted(seconds));
            }

            @Override
            public void collected(Phase phase) {
                tell("        %,d repayments in %.1f s: %.0f/s"
                        .formatted(phase.repayments(), phase.seconds(), phase.perSecond()));
                var api = phase.api();
                if (api != null) {
                    tell("        %,d questions answered, 99th percentile %.0f ms; %,d failed"
                            .formatted(api.answered(), api.p99(), api.failed()));
                }
            }
        };
    }

    private void tell(String line) {
        progress.println(line);
        progress.flush();
    }
}
