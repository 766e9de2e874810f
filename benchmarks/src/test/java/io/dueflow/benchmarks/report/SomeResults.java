package io.dueflow.benchmarks.report;

import io.dueflow.benchmarks.contest.Entrant;
import io.dueflow.benchmarks.contest.Series;
import io.dueflow.benchmarks.contest.Size;
import io.dueflow.benchmarks.contest.Trial;
import io.dueflow.benchmarks.measure.CpuTimes;
import io.dueflow.benchmarks.measure.Latency;
import io.dueflow.benchmarks.trial.Phase;
import io.dueflow.benchmarks.trial.TrialResult;
import java.util.ArrayList;
import java.util.List;

/** Results as they could have been measured. */
public final class SomeResults {

    private static final int REPAYMENTS = 1_200;

    private final List<TrialResult> trials = new ArrayList<>();

    /**
     * A trial of the contest with 1,200 repayments on each of two dates, or three where it is asked.
     *
     * @param api what was asked in the last, which took twice as long as the warm one; null where nobody asked
     */
    public SomeResults contest(int round, Entrant entrant, double coldSeconds, double warmSeconds, Latency api) {
        var size = new Size(REPAYMENTS, 3, 3, api == null ? 2 : 3);
        return add(new Trial(Series.CONTEST, round, entrant, size), coldSeconds, warmSeconds, api);
    }

    SomeResults book(int periods, double warmSeconds) {
        var size = new Size(REPAYMENTS, 3, periods, 2);
        return add(new Trial(Series.BOOK_SIZE, 1, Entrant.DUEFLOW, size), warmSeconds, warmSeconds, null);
    }

    SomeResults tenders(int tenders, double warmSeconds) {
        var size = new Size(REPAYMENTS, tenders, 2, 2);
        return add(new Trial(Series.TENDERS, 1, Entrant.DUEFLOW, size), warmSeconds, warmSeconds, null);
    }

    private SomeResults add(Trial trial, double coldSeconds, double warmSeconds, Latency api) {
        var phases = new ArrayList<>(List.of(phase(trial, 0, coldSeconds, null), phase(trial, 1, warmSeconds, null)));
        if (api != null) {
            phases.add(phase(trial, 2, 2 * warmSeconds, api));
        }
        trials.add(new TrialResult(trial, "18.6", 3, phases, List.of()));
        return this;
    }

    private static Phase phase(Trial trial, int date, double seconds, Latency api) {
        return new Phase(
                trial.size().datesToCollect().get(date),
                REPAYMENTS,
                seconds,
                new CpuTimes(seconds * 1_200, seconds * 600, seconds * 200),
                List.of(new Phase.CurvePoint(seconds / 2, REPAYMENTS / 3), new Phase.CurvePoint(seconds, REPAYMENTS)),
                api);
    }

    public SomeResults withoutAgreement() {
        var last = trials.remove(trials.size() - 1);
        trials.add(new TrialResult(
                last.trial(),
                last.postgres(),
                3,
                last.phases(),
                List.of("collected: the bank's ledger says 1, its tables says 2")));
        return this;
    }

    public Results results() {
        return new Results(
                "2026-11-25T03:00:00Z",
                "--quick",
                "abc1234",
                new Machine("a processor", 2, 4_096, "Linux 6", 0.4),
                "a Java 17",
                "18.6",
                List.of("-Xmx1g"),
                "SHA1withRSA",
                trials);
    }
}
