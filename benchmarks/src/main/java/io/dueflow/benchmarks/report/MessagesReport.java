package io.dueflow.benchmarks.report;

import static io.dueflow.benchmarks.report.Target.number;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.dueflow.benchmarks.measure.Latency;
import io.dueflow.benchmarks.measure.Spread;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How fast others are told of finance orders; {@code messages.json} is this record.
 *
 * @param orders placed as fast as they go in each round
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MessagesReport(int orders, List<Round> rounds) {

    private static final double TIMES_THE_RATE = 5;
    private static final double PART_OF_THE_DELAY = 0.1;

    /** One round: messages a second as fast as they go, and the delay at a steady pace. */
    public record Round(double oursPerSecond, double polledPerSecond, Latency ours, Latency polled) {}

    /** In Markdown. */
    public String text() {
        var table = new MarkdownTable("", "Dueflow", "polled table", "ratio", "target", "");
        row(
                table,
                "messages a second, as fast as they go",
                Round::oursPerSecond,
                Round::polledPerSecond,
                "≥ 5×",
                ratio -> ratio >= TIMES_THE_RATE);
        row(
                table,
                "delay at 100 a second, median, ms",
                round -> round.ours().p50(),
                round -> round.polled().p50(),
                "≤ 0.1×",
                ratio -> ratio <= PART_OF_THE_DELAY);
        row(
                table,
                "delay at 100 a second, 99th percentile, ms",
                round -> round.ours().p99(),
                round -> round.polled().p99(),
                "≤ 0.1×",
                ratio -> ratio <= PART_OF_THE_DELAY);
        return """
                From the command that places a finance order to its receipt by a consumer; medians of %d rounds, in each of
                which both placed %,d orders over 16 threads as fast as they went, and then 100 a second for 15 seconds.
                Both used one PostgreSQL that syncs every commit and one broker that syncs every message, in turn, in one
                process. Written by `benchmarks/run --messages`.

                """.formatted(rounds.size(), orders) + table;
    }

    private interface Verdict {
        boolean isMetBy(double ratio);
    }

    private void row(
            MarkdownTable table,
            String what,
            ToDoubleFunction<Round> ours,
            ToDoubleFunction<Round> polled,
            String target,
            Verdict verdict) {
        var ratio = median(round -> ours.applyAsDouble(round) / polled.applyAsDouble(round));
        table.row(
                what,
                number(median(ours)),
                number(median(polled)),
                number(ratio) + "×",
                target,
                verdict.isMetBy(ratio) ? "met" : "**missed**");
    }

    private double median(ToDoubleFunction<Round> value) {
        return Spread.of(rounds.stream().mapToDouble(value).boxed().toList()).median();
    }
}
