package io.dueflow.benchmarks.report;

import static io.dueflow.benchmarks.report.Target.number;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.dueflow.benchmarks.measure.Latency;
import io.dueflow.benchmarks.measure.Spread;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How fast read models are filled anew and the past is told; {@code books.json} is this record.
 *
 * @param events in the store at the end
 * @param pastCold answers about a plan of 400 events in the first ten seconds in which any were asked
 * @param past such answers after a minute, in several times of half a minute
 * @param wholeBookSeconds for an answer about the past that all events are projected for
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BooksReport(
        long events, List<Round> rounds, Latency pastCold, List<Latency> past, double wholeBookSeconds) {

    private static final double EVENTS_PER_SECOND = 100_000;
    private static final double PART_OF_DECODING = 0.5;
    private static final double TIMES_RESET = 5;
    private static final double PART_OF_LIVE = 0.9;
    private static final double PAST_MILLIS = 30;

    /**
     * One round; events and repayments a second.
     *
     * @param filled until the tables have their rows and indexes
     * @param compared until every row was compared as well
     * @param rebuildWasOn whether the rebuild at half speed was still on when the date was collected
     */
    public record Round(
            double decoded,
            double filled,
            double compared,
            double reset,
            double collected,
            double collectedBeside,
            boolean rebuildWasOn) {}

    /** In Markdown. */
    public String text() {
        var table = new MarkdownTable("", "measured", "beside it", "ratio", "target", "");
        row(
                table,
                "events a second, all read models filled",
                Round::filled,
                round -> EVENTS_PER_SECOND,
                "≥ 100,000",
                1);
        row(table, "… beside reading and decoding alone", Round::filled, Round::decoded, "≥ 0.5×", PART_OF_DECODING);
        row(table, "… beside Axon's `resetTokens`, tuned", Round::filled, Round::reset, "≥ 5×", TIMES_RESET);
        row(table, "… every row compared too", Round::compared, Round::decoded, "", 0);
        row(
                table,
                "repayments a second beside a rebuild at half speed",
                Round::collectedBeside,
                Round::collected,
                "≥ 0.9×",
                PART_OF_LIVE);
        var slowest = Spread.of(past.stream().map(Latency::p99).toList());
        table.row(
                "how a plan of 400 events stood, 99th percentile, ms",
                number(slowest.median()),
                "",
                "median "
                        + number(Spread.of(past.stream().map(Latency::p50).toList())
                                .median()),
                "≤ 30",
                slowest.median() <= PAST_MILLIS ? "met" : "**missed**");
        table.row(
                "… least – most of %d half minutes".formatted(past.size()),
                number(slowest.least()) + " – " + number(slowest.most()),
                "",
                "",
                "",
                "");
        table.row(
                "… the first %d questions of a process".formatted(pastCold.answered()),
                number(pastCold.p99()),
                "",
                "median " + number(pastCold.p50()),
                "",
                "");
        table.row("a question about the past of the whole book, s", number(wholeBookSeconds), "", "", "", "");
        return """
                A book of %,d events that was really collected; medians of %d rounds. All read models, those of status messages
                and reconciliations too, are filled beside those in use by the service that serves them, and no row may differ.
                `resetTokens` has the same projections read the same events in batches of a thousand. Questions about the past
                come over HTTP at 20 a second; a minute of them is not counted. Written by `benchmarks/run --books`.

                """.formatted(events, rounds.size()) + table;
    }

    private void row(
            MarkdownTable table,
            String what,
            ToDoubleFunction<Round> ours,
            ToDoubleFunction<Round> other,
            String target,
            double least) {
        var ratio = median(round -> ours.applyAsDouble(round) / other.applyAsDouble(round));
        table.row(
                what,
                number(median(ours)),
                number(median(other)),
                number(ratio) + "×",
                target,
                least == 0 ? "" : ratio >= least ? "met" : "**missed**");
    }

    private double median(ToDoubleFunction<Round> value) {
        return Spread.of(rounds.stream().mapToDouble(value).boxed().toList()).median();
    }
}
