package io.dueflow.benchmarks.report;

import static io.dueflow.benchmarks.report.Target.number;

import io.dueflow.benchmarks.contest.Entrant;
import io.dueflow.benchmarks.contest.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The text of {@code RESULTS.md}. */
public final class ResultsPage {

    private final Results results;
    private final ResultTables tables;
    private final ContestTables contest;
    private final List<Section> further;
    private final String method;
    private final String limits;

    /** What was measured beside the contest, in Markdown. */
    public record Section(String title, String text) {}

    /**
     * @param further what was measured beside the contest
     * @param method how it is measured, in Markdown
     * @param limits what limits, and what would have to change, in Markdown
     */
    public ResultsPage(Results results, List<Section> further, String method, String limits) {
        this.results = results;
        this.further = further;
        this.tables = new ResultTables(results);
        this.contest = new ContestTables(results);
        this.method = method;
        this.limits = limits;
    }

    /** What is printed at the end: the targets and the contest. */
    public static String summary(Results results) {
        var page = new ResultsPage(results, List.of(), "", "");
        var contest = results.contestants().isEmpty() ? "" : page.contest.speed();
        return String.join("\n", page.books(), page.tables.targets(), contest);
    }

    public String text() {
        var parts = new ArrayList<String>();
        parts.add("# Results\n");
        parts.add("Written by `benchmarks/run %s`; do not edit. The numbers behind it are in `results.json`.\n"
                .formatted(results.command())
                .replace(" `;", "`;"));
        parts.add(books());
        parts.add("## Targets\n");
        parts.add(tables.targets());
        parts.addAll(contest());
        parts.addAll(series(Series.BOOK_SIZE, "Cost against the size of the book"));
        parts.addAll(series(Series.TENDERS, "Cost against the number of tenders"));
        further.forEach(section -> {
            parts.add("## " + section.title() + "\n");
            parts.add(section.text());
        });
        parts.add("## What limits, and what would have to change\n");
        parts.add(limits);
        parts.add("## How it was measured\n");
        parts.add(new Circumstances(results).table());
        parts.add(method);
        return String.join("\n", parts);
    }

    private String books() {
        var differences = results.differences();
        return differences.isEmpty()
                ? "In all %d trials the contender's books, the bank's ledger and the loan book agreed to the cent.\n"
                        .formatted(results.trials().size())
                : "**THE BOOKS DO NOT AGREE**, so nothing below counts:\n\n- " + String.join("\n- ", differences)
                        + "\n";
    }

    private List<String> contest() {
        if (results.contestants().isEmpty()) {
            return List.of();
        }
        return List.of(
                "## Repayments a second\n",
                "Medians of the rounds; ratios are taken within a round, warm against warm.\n",
                contest.speed(),
                "![Throughput over time from cold](plots/throughput.png)\n",
                api(),
                "## Where the time goes\n",
                "Milliseconds of processor time for each repayment, warm.\n",
                contest.cpu(),
                "![Where the time goes](plots/cpu.png)\n");
    }

    private String api() {
        var asked = results.anyOf(Entrant.DUEFLOW).stream()
                .flatMap(result -> result.phases().stream())
                .filter(phase -> phase.api() != null)
                .toList();
        if (asked.isEmpty()) {
            return "The API was not asked.\n";
        }
        var table = new MarkdownTable(
                "while it collected",
                "repayments a second",
                "answered",
                "failed",
                "median",
                "99th percentile",
                "longest");
        asked.forEach(phase -> table.row(
                "the date " + phase.date(),
                number(phase.perSecond()),
                "%,d".formatted(phase.api().answered()),
                "%,d".formatted(phase.api().failed()),
                number(phase.api().p50()),
                number(phase.api().p99()),
                number(phase.api().max())));
        return "Questions to Dueflow about random repayments, over HTTP, in the first round; milliseconds. During "
                + "the first of these dates the process is asked for the first time; the last one follows the warm date.\n\n"
                + table;
    }

    private List<String> series(Series series, String title) {
        if (results.ofSeries(series).isEmpty()) {
            return List.of();
        }
        var plot = series.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return List.of("## " + title + "\n", tables.series(series), "![%s](plots/%s.png)\n".formatted(title, plot));
    }
}
