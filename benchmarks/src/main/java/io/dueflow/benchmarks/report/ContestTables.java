package io.dueflow.benchmarks.report;

import static io.dueflow.benchmarks.report.ResultTables.NOTHING;
import static io.dueflow.benchmarks.report.ResultTables.range;
import static io.dueflow.benchmarks.report.Target.number;

import io.dueflow.benchmarks.contest.Entrant;
import io.dueflow.benchmarks.measure.CpuTimes;
import io.dueflow.benchmarks.measure.Spread;
import io.dueflow.benchmarks.trial.TrialResult;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The tables of the contest: how fast each was, and where the time went. */
final class ContestTables {

    private final Results results;

    ContestTables(Results results) {
        this.results = results;
    }

    String speed() {
        var table = new MarkdownTable(
                "", "loans × dates", "cold", "least – most", "warm", "least – most", "Dueflow is faster by");
        for (var entrant : results.contestants()) {
            var size = results.anyOf(entrant).orElseThrow().trial().size();
            var cold = spread(entrant, result -> result.cold().perSecond());
            var warm = spread(entrant, result -> result.warm().perSecond());
            table.row(
                    entrant.title(),
                    "%,d × %d".formatted(size.projects(), size.dates()),
                    number(cold.median()),
                    range(cold),
                    number(warm.median()),
                    range(warm),
                    entrant == Entrant.DUEFLOW ? NOTHING : ratio(results.ratiosTo(entrant)));
        }
        return table.toString();
    }

    private static String ratio(List<Double> ratios) {
        if (ratios.isEmpty()) {
            return NOTHING;
        }
        var spread = Spread.of(ratios);
        return "%s× (%s)".formatted(number(spread.median()), range(spread));
    }

    String cpu() {
        var table = new MarkdownTable("", "program", "PostgreSQL", "bank", "together", "processors busy");
        for (var entrant : results.contestants()) {
            table.row(
                    entrant.title(),
                    number(cpu(entrant, CpuTimes::contender)),
                    number(cpu(entrant, CpuTimes::postgres)),
                    number(cpu(entrant, CpuTimes::bank)),
                    number(cpu(entrant, CpuTimes::total)),
                    number(spread(entrant, ContestTables::processorsBusy).median()));
        }
        return table.toString();
    }

    private double cpu(Entrant entrant, ToDoubleFunction<CpuTimes> part) {
        return spread(
                        entrant,
                        result -> part.applyAsDouble(
                                result.warm().cpu().per(result.warm().repayments())))
                .median();
    }

    private static double processorsBusy(TrialResult result) {
        return result.warm().cpu().total() / 1_000 / result.warm().seconds();
    }

    private Spread spread(Entrant entrant, ToDoubleFunction<TrialResult> value) {
        return Spread.of(results.ofContest(entrant, value));
    }
}
