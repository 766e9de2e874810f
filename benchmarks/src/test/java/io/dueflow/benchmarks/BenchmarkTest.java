package io.dueflow.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.benchmarks.report.ReportFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The whole, with a handful of loans: real processes, PostgreSQL and bank. */
class BenchmarkTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter progress = new StringWriter();

    @Test
    void runsContendersInTurnAndReports() throws IOException {
        assertThat(run(
                        "--projects=20",
                        "--rounds=1",
                        "--no-scale",
                        "--questions=2",
                        "--only=dueflow,stock-axon",
                        "--java-options=-Xmx1g -XX:TieredStopAtLevel=1"))
                .as(progress::toString)
                .isZero();

        var results = new ReportFiles(folder.resolve("report")).read();
        assertThat(results.trials()).hasSize(2).allSatisfy(result -> {
            assertThat(result.differences()).isEmpty();
            assertThat(result.phases()).hasSize(result.trial().size().dates()).allSatisfy(phase -> {
                assertThat(phase.repayments()).isEqualTo(20);
                assertThat(phase.cpu().contender()).isPositive();
                assertThat(phase.curve().get(phase.curve().size() - 1).repaid()).isEqualTo(20);
            });
        });
        assertThat(results.trials().get(0).asked()).hasValueSatisfying(asked -> {
            assertThat(asked.api().answered()).isPositive();
            assertThat(asked.api().failed()).isZero();
            assertThat(asked.date()).isAfter(results.trials().get(0).warm().date());
        });
        assertThat(out.toString()).contains("agreed to the cent", "Axon as it comes");
    }

    @Test
    void aContenderThatNobodyKnowsIsWrongUsage() {
        assertThat(run("--only", "nobody")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(progress.toString()).contains("there is no contender nobody");
    }

    private int run(String... arguments) {
        return Benchmark.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(progress))
                .execute(Stream.concat(
                                Stream.of(arguments),
                                Stream.of(
                                        "--report",
                                        "" + folder.resolve("report"),
                                        "--work",
                                        "" + folder.resolve("work")))
                        .toArray(String[]::new));
    }
}
