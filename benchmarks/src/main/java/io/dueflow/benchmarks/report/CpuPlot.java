package io.dueflow.benchmarks.report;

import io.dueflow.benchmarks.contest.Entrant;
import io.dueflow.benchmarks.measure.CpuTimes;
import io.dueflow.benchmarks.measure.Spread;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;

/** Who spends the processor time of a repayment, warm. */
final class CpuPlot {

    private static final double BAR_WIDTH = 0.6;

    private final Results results;

    CpuPlot(Results results) {
        this.results = results;
    }

    CategoryChart chart() {
        var chart = new CategoryChartBuilder()
                .width(Plots.WIDTH)
                .height(Plots.HEIGHT)
                .title("Processor time of one repayment, warm")
                .yAxisTitle("milliseconds")
                .build();
        Plots.style(chart.getStyler());
        chart.getStyler().setPlotGridVerticalLinesVisible(false);
        chart.getStyler().setStacked(true);
        chart.getStyler().setAvailableSpaceFill(BAR_WIDTH);
        add(chart, "program", CpuTimes::contender);
        add(chart, "PostgreSQL", CpuTimes::postgres);
        add(chart, "bank", CpuTimes::bank);
        return chart;
    }

    private void add(CategoryChart chart, String name, ToDoubleFunction<CpuTimes> part) {
        var entrants = results.contestants();
        chart.addSeries(
                name,
                entrants.stream().map(Entrant::title).toList(),
                entrants.stream().map(entrant -> median(entrant, part)).toList());
    }

    private double median(Entrant entrant, ToDoubleFunction<CpuTimes> part) {
        return Spread.of(results.ofContest(
                        entrant,
                        result -> part.applyAsDouble(
                                result.warm().cpu().per(result.warm().repayments()))))
                .median();
    }
}
