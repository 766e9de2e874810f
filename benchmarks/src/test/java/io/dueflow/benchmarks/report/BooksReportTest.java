package io.dueflow.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.benchmarks.measure.Latency;
import io.dueflow.benchmarks.report.BooksReport.Round;
import java.util.List;
import org.junit.jupiter.api.Test;

class BooksReportTest {

    private static final BooksReport REPORT = new BooksReport(
            1_000,
            List.of(
                    new Round(200_000, 120_000, 90_000, 20_000, 400, 380, true),
                    new Round(300_000, 120_000, 90_000, 40_000, 400, 300, true),
                    new Round(280_000, 90_000, 80_000, 20_000, 400, 400, true)),
            new Latency(200, 0, 90, 800, 900),
            List.of(new Latency(600, 0, 11, 31, 40), new Latency(600, 0, 12, 29, 40), new Latency(600, 0, 10, 26, 40)),
            12);

    @Test
    void ratiosAreTakenWithinARoundAndTheirMedianCounts() {
        assertThat(REPORT.text())
                .contains("| events a second, all read models filled | 120,000 | 100,000 | 1.20× | ≥ 100,000 | met |")
                .contains("reading and decoding alone | 120,000 | 280,000 | 0.40× | ≥ 0.5× | **missed** |")
                .contains("`resetTokens`, tuned | 120,000 | 20,000 | 4.50× | ≥ 5× | **missed** |")
                .contains("beside a rebuild at half speed | 380 | 400 | 0.95× | ≥ 0.9× | met |");
    }

    @Test
    void theFirstQuestionsOfAProcessAreToldBesideThoseThatCount() {
        assertThat(REPORT.text())
                .contains("| how a plan of 400 events stood, 99th percentile, ms | 29 |  | median 11 | ≤ 30 | met |")
                .contains("| … least – most of 3 half minutes | 26 – 31 |")
                .contains("| a question about the past of the whole book, s | 12 |")
                .contains("| … the first 200 questions of a process | 800 |  | median 90 |");
    }
}
