package io.dueflow.benchmarks.report;

import io.dueflow.benchmarks.trial.Phase;
import io.dueflow.benchmarks.trial.TrialResult;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** How fast each contender of the first round was from its first second on, one date after the other. */
final class ThroughputPlot {

    private static final double LEAST_WINDOW_SECONDS = 2;
    private static final int MOST_WINDOWS = 40;
    private static final float LINE = 2f;

    private final Results results;

    ThroughputPlot(Results results) {
        this.results = results;
    }

    XYChart chart() {
        var chart = new XYChartBuilder()
                .width(Plots.WIDTH)
                .height(Plots.HEIGHT)
                .title("Throughput over time, from a cold start")
                .xAxisTitle("seconds of collecting")
                .yAxisTitle("repayments a second")
                .build();
        Plots.style(chart.getStyler());
        chart.getStyler().setYAxisLogarithmic(true);
        for (var entrant : results.contestants()) {
            var points = rates(results.anyOf(entrant).orElseThrow());
            var series = chart.addSeries(
                    entrant.title(),
                    points.stream().mapToDouble(Rate::seconds).toArray(),
                    points.stream().mapToDouble(Rate::perSecond).toArray());
            series.setMarker(SeriesMarkers.NONE);
            series.setLineWidth(LINE);
        }
        return chart;
    }

    /** @param seconds in the middle of the window */
    record Rate(double seconds, double perSecond) {}

    /** The speed in one window after the other; a rest that is too short for a window belongs to the last one. */
    static List<Rate> rates(TrialResult result) {
        var window = Math.max(LEAST_WINDOW_SECONDS, seconds(result) / MOST_WINDOWS);
        var rates = new ArrayList<Rate>();
        var offset = 0.0;
        for (var phase : result.phases()) {
            var from = new Phase.CurvePoint(0, 0);
            for (var point : phase.curve()) {
                var leavesTooLittle = phase.seconds() - point.seconds() < window;
                var isEnd = point.seconds() == phase.seconds();
                if (isEnd || point.seconds() - from.seconds() >= window && !leavesTooLittle) {
                    rates.add(between(from, point, offset));
                    from = point;
                }
            }
            offset += phase.seconds();
        }
        // A logarithmic axis has no place for a window in which nothing was finished.
        return rates.stream().filter(rate -> rate.perSecond() > 0).toList();
    }

    private static double seconds(TrialResult result) {
        return result.phases().stream().mapToDouble(Phase::seconds).sum();
    }

    private static Rate between(Phase.CurvePoint from, Phase.CurvePoint to, double offset) {
        var took = to.seconds() - from.seconds();
        return new Rate(offset + from.seconds() + took / 2, (to.repaid() - from.repaid()) / took);
    }
}
