package io.dueflow.benchmarks.report;

import io.dueflow.benchmarks.contest.Entrant;
import io.dueflow.benchmarks.contest.Series;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What is promised.
 *
 * @param wanted the bound
 * @param atLeast whether more is better
 * @param unit follows a value
 * @param measured the value of each round
 */
public record Target(
        String what, double wanted, boolean atLeast, String unit, Function<Results, List<Double>> measured) {

    public static final List<Target> ALL = List.of(
            new Target(
                    "repayments a second, warm",
                    1_000,
                    true,
                    "/s",
                    results -> results.ofContest(
                            Entrant.DUEFLOW, result -> result.warm().perSecond())),
            faster(Entrant.ORIGINAL_DESIGN, 6),
            faster(Entrant.TUNED_CRUD, 3),
            faster(Entrant.STOCK_AXON, 20),
            faster(Entrant.DBOS, 3),
            new Target(
                    "cost of a repayment with the largest book, to that with the smallest",
                    1.1,
                    false,
                    "×",
                    results -> results.growth(Series.BOOK_SIZE)),
            new Target(
                    "cost of a repayment with the most tenders, to that with the fewest",
                    4,
                    false,
                    "×",
                    results -> results.growth(Series.TENDERS)),
            new Target("the API's 99th percentile while the run is on", 50, false, " ms", Results::apiPercentiles));

    private static Target faster(Entrant rival, double times) {
        return new Target(
                "times as fast as " + rival.title() + ", warm", times, true, "×", results -> results.ratiosTo(rival));
    }

    public boolean isMetBy(double value) {
        return atLeast ? value >= wanted : value <= wanted;
    }

    /** In words; a miss tells by how much of what is wanted. */
    public String verdict(double value) {
        return isMetBy(value)
                ? "met"
                : "**missed by %s %%**".formatted(number(Math.rint(Math.abs(value - wanted) / wanted * 1_000) / 10));
    }

    public String bound() {
        return (atLeast ? "≥ " : "≤ ") + number(wanted) + unit;
    }

    public String shown(double value) {
        return number(value) + unit;
    }

    /** Three digits that count; whole numbers from 100 on. */
    static String number(double value) {
        if (Double.isInfinite(value)) {
            return "∞";
        }
        var decimals = value >= 100 || value == Math.rint(value) ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
