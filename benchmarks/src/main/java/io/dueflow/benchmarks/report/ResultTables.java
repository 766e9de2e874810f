package io.dueflow.benchmarks.report;

import static io.dueflow.benchmarks.report.Target.number;

import io.dueflow.benchmarks.contest.Entrant;
import io.dueflow.benchmarks.contest.Series;
import io.dueflow.benchmarks.measure.CpuTimes;
import io.dueflow.benchmarks.measure.Spread;
import io.dueflow.benchmarks.trial.TrialResult;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The tables of the report. */
final class ResultTables {

    private static final String NOTHING = "–";

    private final Results results;

    ResultTables(Results results) {
        this.results = results;
    }

    String targets() {
        var table = new MarkdownTable("what", "wanted", "measured", "least – most", "verdict");
        for (var target : Target.ALL) {
            var values = target.measured().apply(results);
            if (values.isEmpty()) {
                table.row(target.what(), target.bound(), NOTHING, NOTHING, "not measured");
            } else {
                var spread = Spread.of(values);
                table.row(
                        target.what(),
                        target.bound(),
                        target.shown(spread.median()),
                        range(spread),
                        target.verdict(spread.median()));
            }
        }
        return table.toString();
    }

    String contest() {
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
                    number(spread(entrant, ResultTables::processorsBusy).median()));
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

    String series(Series series) {
        var table = new MarkdownTable(
                "",
                "installments",
                "tenders",
                "book written in",
                "cold",
                "warm",
                "ms each",
                "CPU ms each",
                "to the first");
        var first = results.ofSeries(series).get(0);
        for (var result : results.ofSeries(series)) {
            var size = result.trial().size();
            var warm = result.warm();
            table.row(
                    "%,d loans × %d dates".formatted(size.projects(), size.dates()),
                    "%,d".formatted(size.installments()),
                    "" + size.tenders(),
                    number(result.prepareSeconds()) + " s",
                    number(result.cold().perSecond()) + "/s",
                    number(warm.perSecond()) + "/s",
                    number(warm.millisPerRepayment()),
                    number(warm.cpu().per(warm.repayments()).total()),
                    number(warm.millisPerRepayment() / first.warm().millisPerRepayment()) + "×");
        }
        return table.toString();
    }

    private Spread spread(Entrant entrant, ToDoubleFunction<TrialResult> value) {
        return Spread.of(results.ofContest(entrant, value));
    }

    private static String range(Spread spread) {
        return number(spread.least()) + " – " + number(spread.most());
    }
}
