package io.dueflow.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.benchmarks.contest.Entrant;
import io.dueflow.benchmarks.measure.Latency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsPageTest {

    private static final MessagesReport MESSAGES = new MessagesReport(
            1_000,
            List.of(new MessagesReport.Round(
                    2_000, 500, new Latency(1_500, 0, 10, 30, 40), new Latency(1_500, 0, 500, 990, 1_000))));

    private final SomeResults some = new SomeResults()
            .contest(1, Entrant.DUEFLOW, 4, 1, new Latency(400, 0, 2, 61, 80))
            .contest(1, Entrant.TUNED_CRUD, 5, 4, null)
            .contest(2, Entrant.DUEFLOW, 3, 1.5, new Latency(400, 0, 2, 41, 80))
            .contest(2, Entrant.TUNED_CRUD, 5, 3, null)
            .book(3, 1)
            .book(300, 1.05)
            .tenders(3, 1)
            .tenders(200, 5);

    @Test
    void tellsWhatIsMetAndByHowMuchTheRestIsMissed() {
        assertThat(text())
                .contains("| repayments a second, warm | ≥ 1,000/s | 1,000/s | 800 – 1,200 | met |")
                .contains("| times as fast as CRUD, tuned, warm | ≥ 3× | 3× | 2 – 4 | met |")
                .contains("| times as fast as DBOS Transact, warm | ≥ 3× | – | – | not measured |")
                .contains("with the largest book, to that with the smallest | ≤ 1.10× | 1.05× | 1.05 – 1.05 | met |")
                .contains("with the most tenders, to that with the fewest | ≤ 4× | 5× | 5 – 5 | **missed by 25 %** |")
                .contains("99th percentile while the run is on | ≤ 50 ms | 51 ms | 41 – 61 | **missed by 2 %** |");
    }

    @Test
    void listsColdAndWarmOfEachContender() {
        assertThat(text()).contains("| CRUD, tuned | 1,200 × 2 | 240 | 240 – 240 | 350 | 300 – 400 | 3× (2 – 4) |");
    }

    @Test
    void tellsHowLongAnswersTookInEachDateThatWasAsked() {
        assertThat(text())
                .contains("| the date 2027-03-15 | 600 | 400 | 0 | 2 | 61 | 80 |")
                .doesNotContain("2027-01-15");
    }

    @Test
    void tellsWhereAndHowItWasMeasured() {
        assertThat(text())
                .contains("abc1234", "a processor, 2 cores", "0.40 ms", "`-Xmx1g`", "the method", "the limits");
    }

    @Test
    void booksThatDoNotAgreeComeFirst() {
        var text = new ResultsPage(some.withoutAgreement().results(), List.of(), "", "").text();

        assertThat(text).contains("**THE BOOKS DO NOT AGREE**", "the bank's ledger says 1, its tables says 2");
        assertThat(text.indexOf("DO NOT AGREE")).isLessThan(text.indexOf("## Targets"));
    }

    @Test
    void whatIsWrittenCanBeReadAgain(@TempDir Path folder) throws IOException {
        var files = new ReportFiles(folder);
        files.write(some.results());

        assertThat(files.read()).isEqualTo(some.results());
        assertThat(folder.resolve("RESULTS.md")).content().contains("## Targets");
        for (var plot : new String[] {"throughput", "cpu", "book-size", "tenders"}) {
            try (var file = Files.newInputStream(folder.resolve("plots").resolve(plot + ".png"))) {
                assertThat(ImageIO.read(file).getWidth()).isEqualTo(1_800);
            }
        }
    }

    @Test
    void whatWasMeasuredOfMessagesStaysOnThePage(@TempDir Path folder) throws IOException {
        var files = new ReportFiles(folder);
        files.write(some.results());
        files.write(MESSAGES);
        files.write(some.results());

        assertThat(folder.resolve("RESULTS.md"))
                .content()
                .contains("| messages a second, as fast as they go | 2,000 | 500 | 4× | ≥ 5× | **missed** |")
                .contains("| delay at 100 a second, median, ms | 10 | 500 | 0.02× | ≤ 0.1× | met |");
    }

    /** Before anything is measured, and not after ten minutes. */
    @Test
    void whatIsTakenIntoAReportNeedsOne(@TempDir Path folder) {
        assertThatThrownBy(() -> new ReportFiles(folder).withResults())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("There is no results.json in " + folder);
    }

    private String text() {
        return new ResultsPage(
                        some.results(),
                        List.of(new ResultsPage.Section("Status messages", MESSAGES.text())),
                        "the method",
                        "the limits")
                .text();
    }
}
