package io.dueflow.benchmarks.trial;

import io.dueflow.app.books.BankBooks;
import io.dueflow.app.books.Books;
import io.dueflow.app.books.BooksProof;
import io.dueflow.benchmarks.contender.Answering.Api;
import io.dueflow.benchmarks.contest.Series;
import io.dueflow.benchmarks.contest.Trial;
import io.dueflow.benchmarks.measure.ApiReader;
import io.dueflow.benchmarks.measure.CpuTimes;
import io.dueflow.benchmarks.process.ContenderProcess;
import io.dueflow.benchmarks.process.Setup;
import io.dueflow.benchmarks.process.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Runs one trial from an empty folder to the proof of the books. */
public final class TrialRun {

    /** The first whose collection is part of no figure, where there are as many. */
    private static final int FIRST_ASKED = 2;

    /** An answer takes as long as it will for good after some five thousand. */
    private static final int WARM_UP_PER_SECOND = 200;

    private static final Duration WARM_UP = Duration.ofSeconds(30);

    private final Trial trial;
    private final TrialSettings settings;
    private final TrialListener listener;

    public TrialRun(Trial trial, TrialSettings settings, TrialListener listener) {
        this.trial = trial;
        this.settings = settings;
        this.listener = listener;
    }

    /** Throws {@link IOException} where the contender fails; books that do not agree are part of the result. */
    public TrialResult run(Path folder) throws IOException, InterruptedException {
        return run(trial.entrant().contender(), folder);
    }

    /** @param contenderClass in the place of the trial's own, for tests */
    TrialResult run(String contenderClass, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (var stage = Stage.set(folder, settings.signatureAlgorithm())) {
            var expected = ExpectedBooks.of(trial.size());
            stage.bank().deposit(expected.debitedByUser());
            var setup = Setup.of(contenderClass, trial.size().book(), stage.surroundings());
            try (var contender = ContenderProcess.start(setup, settings.javaOptions())) {
                return run(stage, contender, expected);
            }
        }
    }

    private TrialResult run(Stage stage, ContenderProcess contender, Books expected)
            throws IOException, InterruptedException {
        var began = System.nanoTime();
        var api = contender.prepare();
        var prepareSeconds = (System.nanoTime() - began) / 1e9;
        listener.prepared(prepareSeconds);
        var phases = new ArrayList<Phase>();
        var dates = trial.size().datesToCollect();
        for (int period = 1; period <= dates.size(); period++) {
            phases.add(collect(stage, contender, period, isAsked(period) ? api : Optional.empty()));
            listener.collected(phases.get(period - 1));
        }
        return new TrialResult(
                trial, stage.databaseVersion(), prepareSeconds, phases, differences(stage, contender, expected));
    }

    private boolean isAsked(int period) {
        return trial.series() == Series.CONTEST
                && settings.questionsPerSecond() > 0
                && (period == FIRST_ASKED || isLast(period));
    }

    private boolean isLast(int period) {
        return period == trial.size().dates();
    }

    private Phase collect(Stage stage, ContenderProcess contender, int period, Optional<Api> asked)
            throws IOException, InterruptedException {
        if (asked.isPresent() && isLast(period)) {
            warmUp(asked.get(), period);
        }
        var reader = asked.map(where -> ask(where, period, settings.questionsPerSecond()));
        try {
            var date = trial.size().datesToCollect().get(period - 1);
            var repayments = trial.size().projects();
            var earlier = (long) repayments * (period - 1);
            var points = new ArrayList<Phase.CurvePoint>();
            var before = cpu(stage, contender);
            var nanos = contender.collect(date, repaid -> points.add(point(repaid, earlier)));
            var used = cpu(stage, contender).since(before);
            points.add(new Phase.CurvePoint(nanos / 1e9, repayments));
            var latency = reader.isPresent() ? reader.get().stop() : null;
            return new Phase(date, repayments, nanos / 1e9, used, List.copyOf(points), latency);
        } finally {
            reader.ifPresent(ApiReader::close);
        }
    }

    private ApiReader ask(Api api, int period, int perSecond) {
        return ApiReader.start(
                api, random -> "P%07d/%d".formatted(random.nextInt(trial.size().projects()), period), perSecond);
    }

    /** A service that is asked has been asked before; nobody's time is taken meanwhile. */
    private void warmUp(Api api, int period) throws InterruptedException {
        var questions = ask(api, period, WARM_UP_PER_SECOND);
        Thread.sleep(WARM_UP.toMillis());
        questions.stop();
    }

    private static Phase.CurvePoint point(Told.Repaid repaid, long earlier) {
        return new Phase.CurvePoint(repaid.nanos() / 1e9, Math.max(0, repaid.count() - earlier));
    }

    private static CpuTimes cpu(Stage stage, ContenderProcess contender) {
        return CpuTimes.now(
                contender.pid(), stage.databasePid(), stage.bank().process().pid());
    }

    private List<String> differences(Stage stage, ContenderProcess contender, Books expected)
            throws IOException, InterruptedException {
        var books = new LinkedHashMap<String, Books>();
        books.put("the bank's ledger", new BankBooks(stage.bank().url()).read());
        books.put("the loan book", expected);
        books.putAll(contender.witnesses());
        return List.copyOf(new BooksProof(books).differences());
    }
}
