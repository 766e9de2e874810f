package io.dueflow.benchmarks.trial;

import io.dueflow.benchmarks.contest.Trial;
import java.util.List;

/**
 * What came of a trial.
 *
 * @param postgres the database's version
 * @param prepareSeconds what writing the loan book took
 * @param phases one for each date that was collected, in order
 * @param differences between the contender's books, the bank's ledger and the loan book; none when all is well
 */
public record TrialResult(
        Trial trial, String postgres, double prepareSeconds, List<Phase> phases, List<String> differences) {

    public Phase cold() {
        return phases.get(0);
    }

    public Phase warm() {
        return phases.get(phases.size() - 1);
    }
}
