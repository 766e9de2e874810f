package io.dueflow.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.benchmarks.contest.Entrant;
import io.dueflow.benchmarks.contest.Series;
import io.dueflow.benchmarks.measure.Latency;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetTest {

    private static final Target AT_LEAST = new Target("speed", 1_000, true, "/s", results -> List.of());
    private static final Target AT_MOST = new Target("cost", 1.1, false, "×", results -> List.of());

    @Test
    void aMissTellsByHowMuchOfWhatIsWanted() {
        assertThat(AT_LEAST.verdict(1_000)).isEqualTo("met");
        assertThat(AT_LEAST.verdict(750)).isEqualTo("**missed by 25 %**");
        assertThat(AT_MOST.verdict(1.1)).isEqualTo("met");
        assertThat(AT_MOST.verdict(1.65)).isEqualTo("**missed by 50 %**");
    }

    @Test
    void ratiosAreTakenWithinARound() {
        var results = new SomeResults()
                .contest(1, Entrant.DUEFLOW, 3, 1, null)
                .contest(1, Entrant.DBOS, 9, 8, null)
                .contest(2, Entrant.DUEFLOW, 3, 2, null)
                .contest(2, Entrant.DBOS, 9, 6, null)
                .results();

        assertThat(results.ratiosTo(Entrant.DBOS)).containsExactly(8.0, 3.0);
    }

    @Test
    void growthIsTheLargestToTheSmallest() {
        var results = new SomeResults().book(3, 2).book(30, 50).book(300, 3).results();

        assertThat(results.growth(Series.BOOK_SIZE)).containsExactly(1.5);
        assertThat(results.growth(Series.TENDERS)).isEmpty();
    }

    @Test
    void aQuestionThatFailedCountsAsOneThatWasNeverAnswered() {
        var results = new SomeResults()
                .contest(1, Entrant.DUEFLOW, 3, 1, new Latency(100, 0, 2, 9, 10))
                .contest(2, Entrant.DUEFLOW, 3, 1, new Latency(100, 1, 2, 9, 10))
                .results();

        assertThat(results.apiPercentiles()).containsExactly(9.0, Double.POSITIVE_INFINITY);
    }

    @Test
    void numbersHaveThreeDigitsThatCount() {
        assertThat(List.of(Target.number(0.456), Target.number(12.34), Target.number(1234.5), Target.number(3)))
                .containsExactly("0.46", "12.3", "1,235", "3");
    }
}
