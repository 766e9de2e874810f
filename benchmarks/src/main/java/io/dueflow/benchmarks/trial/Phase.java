package io.dueflow.benchmarks.trial;

import io.dueflow.benchmarks.measure.CpuTimes;
import io.dueflow.benchmarks.measure.Latency;
import java.time.LocalDate;
import java.util.List;

/**
 * The collection of one date.
 *
 * @param cpu what it used, in milliseconds
 * @param curve how many repayments were finished when
 * @param api how long questions took meanwhile, or null where none were asked
 */
public record Phase(LocalDate date, int repayments, double seconds, CpuTimes cpu, List<CurvePoint> curve, Latency api) {

    /** @param repaid since the date's collection began */
    public record CurvePoint(double seconds, long repaid) {}

    public double perSecond() {
        return repayments / seconds;
    }

    /** Milliseconds of time, not of processors. */
    public double millisPerRepayment() {
        return seconds * 1_000 / repayments;
    }
}
