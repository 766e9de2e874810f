package io.dueflow.benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    @Test
    void contendersTakeTurnsWithinARound() {
        var entrants = Programme.quick().withRounds(2).trials().stream()
                .map(Trial::entrant)
                .toList();

        assertThat(entrants)
                .startsWith(Entrant.values())
                .endsWith(Entrant.values())
                .hasSize(2 * Entrant.values().length);
    }

    @Test
    void theLargestBookHasAMillionInstallmentsAndTheSmallestTwentyThousand() {
        var sizes = Programme.full().bookSizes();

        assertThat(sizes.get(0).installments()).isBetween(20_000, 20_100);
        assertThat(sizes.get(sizes.size() - 1).installments()).isBetween(1_000_000, 1_000_100);
        assertThat(sizes)
                .extracting(Size::projects, Size::dates)
                .containsOnly(tuple(sizes.get(0).projects(), sizes.get(0).dates()));
    }

    @Test
    void aRivalAloneNeedsNoSeriesOfOurs() {
        var trials = Programme.full()
                .only(EnumSet.of(Entrant.STOCK_AXON))
                .withProjects(7)
                .trials();

        assertThat(trials).hasSize(Programme.full().rounds()).allMatch(trial -> trial.entrant() == Entrant.STOCK_AXON);
        assertThat(trials).allMatch(trial -> trial.size().projects() == 7);
    }

    @Test
    void theScaleCanBeMeasuredAlone() {
        var trials = Programme.full()
                .withProjects(7)
                .withoutContest()
                .only(EnumSet.allOf(Entrant.class))
                .trials();

        assertThat(trials)
                .extracting(Trial::series)
                .containsExactly(
                        Series.BOOK_SIZE,
                        Series.BOOK_SIZE,
                        Series.BOOK_SIZE,
                        Series.TENDERS,
                        Series.TENDERS,
                        Series.TENDERS);
        assertThat(trials).allMatch(trial -> trial.size().projects() == 7);
    }

    @Test
    void oneDateWouldBeColdAndWarmAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Size(10, 3, 3, 1));
    }

    @Test
    void aNameThatNobodyBearsIsToldWithThoseThatAreKnown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Entrant.named("axon"))
                .withMessageContaining("stock-axon");
    }
}
