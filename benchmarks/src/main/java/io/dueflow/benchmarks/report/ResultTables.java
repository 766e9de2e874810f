package io.dueflow.benchmarks.report;

import static io.dueflow.benchmarks.report.Target.number;

import io.dueflow.benchmarks.contest.Series;
import io.dueflow.benchmarks.measure.Spread;

/** The tables of the targets and of the series of scale. */
final class ResultTables {

    static final String NOTHING = "–";

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

    static String range(Spread spread) {
        return number(spread.least()) + " – " + number(spread.most());
    }
}
