package io.dueflow.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.benchmarks.contest.Entrant;
import io.dueflow.benchmarks.report.SomeResults;
import org.junit.jupiter.api.Test;

class BenchmarkSessionTest {

    private final SomeResults some = new SomeResults().contest(1, Entrant.DUEFLOW, 3, 1, null);

    @Test
    void booksThatDoNotAgreeFailTheWholeBenchmark() {
        assertThat(BenchmarkSession.exitCode(some.withoutAgreement().results())).isEqualTo(3);
    }

    @Test
    void booksThatAgreeDoNot() {
        assertThat(BenchmarkSession.exitCode(some.results())).isZero();
    }
}
