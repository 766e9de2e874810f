package io.dueflow.benchmarks.books;

import io.dueflow.bank.gateway.protocol.SignatureAlgorithm;
import io.dueflow.benchmarks.book.LoanBook;
import io.dueflow.benchmarks.ours.Ours;
import io.dueflow.benchmarks.report.BooksReport;
import io.dueflow.benchmarks.report.BooksReport.Round;
import io.dueflow.benchmarks.report.ReportFiles;
import io.dueflow.benchmarks.trial.Stage;
import io.dueflow.query.rebuild.Rebuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast read models are filled anew and the past is told, in a book that was really collected. */
@Command(
        name = "benchmarks/run --books",
        mixinStandardHelpOptions = true,
        description = {
            "Measures rebuilds beside reading and decoding alone and beside Axon's resetTokens,",
            "what a rebuild at half speed costs a due day, and questions about the past.",
            "Takes about 20 minutes."
        })
public final class BooksBenchmark implements Callable<Integer> {

    private static final LocalDate FIRST_DUE = LocalDate.of(2027, 1, 15);
    private static final int TENDERS = 3;
    private static final int DATES_BEFORE = 2;
    private static final int DATES_A_ROUND = 2;
    private static final double HALF_SPEED = 0.5;

    @Option(names = "--rounds", description = "Default: ${DEFAULT-VALUE}")
    private int rounds = 3;

    @Option(names = "--loans", description = "Each has an installment on each date. Default: ${DEFAULT-VALUE}")
    private int loans = 12_000;

    @Option(names = "--report", description = "Folder of the report. Default: ${DEFAULT-VALUE}")
    private Path report = Path.of("benchmarks");

    @Option(names = "--work", description = "Folder of databases and logs. Default: ${DEFAULT-VALUE}")
    private Path work = Path.of("benchmarks/target/work/books");

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BooksBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var files = new ReportFiles(report).withResults();
        var folder = work.resolve(String.valueOf(System.currentTimeMillis())).toAbsolutePath();
        Files.createDirectories(folder);
        var book = new LoanBook(loans, TENDERS, DATES_BEFORE + DATES_A_ROUND * rounds, FIRST_DUE);
        try (var stage = Stage.set(folder, SignatureAlgorithm.SHA1_WITH_RSA);
                var ours = new Ours(stage.surroundings())) {
            stage.depositFor(book);
            ours.prepare(book);
            var measured = measured(ours, book);
            spec.commandLine().getOut().println(measured.text());
            files.write(measured);
        }
        return CommandLine.ExitCode.OK;
    }

    private BooksReport measured(Ours ours, LoanBook book) throws IOException, InterruptedException {
        var dates = book.dueDates().iterator();
        for (var before = 0; before < DATES_BEFORE; before++) {
            tell("collected %.0f/s".formatted(collected(ours, dates.next())));
        }
        var results = new ArrayList<Round>();
        for (var round = 1; round <= rounds; round++) {
            results.add(round(ours, dates.next(), dates.next()));
            tell("round %d of %d: %s".formatted(round, rounds, results.get(round - 1)));
        }
        var past = new PastSpeed(ours, FIRST_DUE.minusMonths(1)).measured();
        tell("questions about the past: " + past);
        return new BooksReport(
                new ReplaySpeed(ours).events(), results, past.cold(), past.warm(), past.wholeBookSeconds());
    }

    private Round round(Ours ours, LocalDate alone, LocalDate beside) throws InterruptedException {
        var live = collected(ours, alone);
        var replay = new ReplaySpeed(ours);
        var rebuild = replay.start(HALF_SPEED);
        var liveBeside = collected(ours, beside);
        var rebuildWasOn = !replay.await(rebuild, any -> true).isOver();
        replay.await(rebuild, Rebuild::isOver);
        var decoded = replay.decoded();
        var rebuilt = replay.rebuilt();
        return new Round(decoded, rebuilt.filling(), rebuilt.whole(), replay.reset(), live, liveBeside, rebuildWasOn);
    }

    private double collected(Ours ours, LocalDate date) throws InterruptedException {
        var began = System.nanoTime();
        ours.collect(date);
        return loans / ((System.nanoTime() - began) / 1e9);
    }

    private void tell(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
