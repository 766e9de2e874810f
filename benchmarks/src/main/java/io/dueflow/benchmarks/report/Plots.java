package io.dueflow.benchmarks.report;

import io.dueflow.benchmarks.contest.Series;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;

/** Draws the report's plots as PNG, with twice the pixels of their size on the page. */
public final class Plots {

    static final int WIDTH = 900;
    static final int HEIGHT = 480;
    static final Color[] COLOURS = {
        new Color(0x1F6FB4),
        new Color(0xE07B39),
        new Color(0x3A9D5D),
        new Color(0x8A5FB0),
        new Color(0xC0392B),
        new Color(0x6B6B6B)
    };

    private static final int PIXELS_PER_POINT = 2;
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    private static final Color GRID = new Color(0xE3E3E3);

    private final Results results;

    public Plots(Results results) {
        this.results = results;
    }

    public void drawInto(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (!results.contestants().isEmpty()) {
            draw(new ThroughputPlot(results).chart(), folder.resolve("throughput.png"));
            draw(new CpuPlot(results).chart(), folder.resolve("cpu.png"));
        }
        for (var series : new Series[] {Series.BOOK_SIZE, Series.TENDERS}) {
            if (!results.ofSeries(series).isEmpty()) {
                var name = series.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
                draw(new CostPlot(results, series).chart(), folder.resolve(name));
            }
        }
    }

    /** What all plots have in common. */
    static void style(Styler styler) {
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setLegendBorderColor(Color.WHITE);
        styler.setLegendFont(TEXT);
        styler.setLegendPosition(Styler.LegendPosition.OutsideE);
        styler.setChartTitleFont(TEXT.deriveFont(Font.BOLD, 16f));
        styler.setChartPadding(14);
        styler.setSeriesColors(COLOURS);
        if (styler instanceof AxesChartStyler axes) {
            axes.setPlotGridLinesColor(GRID);
            axes.setAxisTickLabelsFont(TEXT);
            axes.setAxisTitleFont(TEXT);
            axes.setAxisTickMarksColor(GRID);
            axes.setLocale(Locale.ROOT);
        }
    }

    private static void draw(Chart<?, ?> chart, Path file) throws IOException {
        var image = new BufferedImage(WIDTH * PIXELS_PER_POINT, HEIGHT * PIXELS_PER_POINT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
            chart.paint(graphics, WIDTH, HEIGHT);
        } finally {
            graphics.dispose();
        }
        ImageIO.write(image, "png", file.toFile());
    }
}
