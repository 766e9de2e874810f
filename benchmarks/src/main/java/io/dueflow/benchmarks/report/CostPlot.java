package io.dueflow.benchmarks.report;

import io.dueflow.benchmarks.contest.Series;
import io.dueflow.benchmarks.contest.Size;
import io.dueflow.benchmarks.trial.Phase;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** What a repayment costs as what surrounds it grows. */
final class CostPlot {

    private final Results results;
    private final Series series;

    CostPlot(Results results, Series series) {
        this.results = results;
        this.series = series;
    }

    XYChart chart() {
        var isBook = series == Series.BOOK_SIZE;
        var chart = new XYChartBuilder()
                .width(Plots.WIDTH)
                .height(Plots.HEIGHT)
                .title(isBook ? "Cost against the size of the book" : "Cost against the number of tenders")
                .xAxisTitle(isBook ? "installments in the book" : "tenders of each loan")
                .yAxisTitle("milliseconds for each repayment, warm")
                .build();
        Plots.style(chart.getStyler());
        chart.getStyler().setXAxisLogarithmic(isBook);
        chart.getStyler().setXAxisDecimalPattern("#,###");
        chart.getStyler().setYAxisMin(0.0);
        ToDoubleFunction<Size> x = isBook ? Size::installments : Size::tenders;
        add(chart, "time", x, Phase::millisPerRepayment);
        add(
                chart,
                "processor time",
                x,
                phase -> phase.cpu().per(phase.repayments()).total());
        return chart;
    }

    private void add(XYChart chart, String name, ToDoubleFunction<Size> x, ToDoubleFunction<Phase> cost) {
        var measured = results.ofSeries(series);
        chart.addSeries(
                name,
                measured.stream()
                        .mapToDouble(result -> x.applyAsDouble(result.trial().size()))
                        .toArray(),
                measured.stream()
                        .mapToDouble(result -> cost.applyAsDouble(result.warm()))
                        .toArray());
    }
}
