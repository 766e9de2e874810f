package io.dueflow.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.benchmarks.contest.Entrant;
import org.junit.jupiter.api.Test;

class ThroughputPlotTest {

    @Test
    void datesFollowOneAnotherAndWindowsAreAtLeastTwoSecondsWide() {
        var results = new SomeResults().contest(1, Entrant.DUEFLOW, 8, 2, null).results();

        // 400 of 1,200 repayments by half-time; the second date is too short for two windows.
        assertThat(ThroughputPlot.rates(results.trials().get(0)))
                .containsExactly(
                        new ThroughputPlot.Rate(2, 100),
                        new ThroughputPlot.Rate(6, 200),
                        new ThroughputPlot.Rate(9, 600));
    }
}
