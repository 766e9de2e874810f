package io.dueflow.benchmarks.trial;

import io.dueflow.benchmarks.contest.Trial;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

    /** The last one in which nobody asked, as nobody asks the rivals. */
    public Phase warm() {
        return last(phase -> phase.api() == null).orElseThrow();
    }

    /** The last one in which the API was asked; empty where it never was. */
    public Optional<Phase> asked() {
        return last(phase -> phase.api() != null);
    }

    private Optional<Phase> last(Predicate<Phase> wanted) {
        return phases.stream().filter(wanted).reduce((earlier, later) -> later);
    }
}
