package io.dueflow.benchmarks.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.dueflow.benchmarks.contest.Entrant;
import io.dueflow.benchmarks.contest.Series;
import io.dueflow.benchmarks.trial.Phase;
import io.dueflow.benchmarks.trial.TrialResult;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * All that was measured; {@code results.json} is this record.
 *
 * @param began when, in the form of ISO 8601
 * @param command the options that it was run with
 * @param commit of the sources, with {@code -dirty} where they had been changed
 */
public record Results(
        String began,
        String command,
        String commit,
        Machine machine,
        String java,
        String postgres,
        List<String> javaOptions,
        String signatureAlgorithm,
        List<TrialResult> trials) {

    /** Who took part in the contest, in the order in which they ran. */
    @JsonIgnore
    public List<Entrant> contestants() {
        return contest().map(result -> result.trial().entrant()).distinct().toList();
    }

    /** One value for each round. */
    public List<Double> ofContest(Entrant entrant, ToDoubleFunction<TrialResult> value) {
        return of(entrant).mapToDouble(value).boxed().toList();
    }

    public Optional<TrialResult> anyOf(Entrant entrant) {
        return of(entrant).findFirst();
    }

    /** How much faster Dueflow was than the rival, warm, in each round that both took part in. */
    public List<Double> ratiosTo(Entrant rival) {
        return of(Entrant.DUEFLOW)
                .flatMap(ours -> of(rival)
                        .filter(theirs -> theirs.trial().round() == ours.trial().round())
                        .map(theirs -> ours.warm().perSecond() / theirs.warm().perSecond()))
                .toList();
    }

    /** The trials of a series of scale, from the smallest. */
    public List<TrialResult> ofSeries(Series series) {
        return trials.stream()
                .filter(result -> result.trial().series() == series)
                .toList();
    }

    /** What the largest of a series costs in a time of the smallest's; empty where fewer than two were measured. */
    public List<Double> growth(Series series) {
        var results = ofSeries(series);
        if (results.size() < 2) {
            return List.of();
        }
        var largest = results.get(results.size() - 1);
        return List.of(
                largest.warm().millisPerRepayment() / results.get(0).warm().millisPerRepayment());
    }

    /** The 99th percentile of the API in each round that asked it; a question that was not answered rightly counts as endless. */
    @JsonIgnore
    public List<Double> apiPercentiles() {
        return of(Entrant.DUEFLOW)
                .flatMap(result -> result.asked().stream())
                .map(Phase::api)
                .map(latency -> latency.failed() > 0 ? Double.POSITIVE_INFINITY : latency.p99())
                .toList();
    }

    /** What does not agree, with the trial's name before it. */
    @JsonIgnore
    public List<String> differences() {
        return trials.stream()
                .flatMap(result -> result.differences().stream()
                        .map(difference -> result.trial().title() + ": " + difference))
                .toList();
    }

    private Stream<TrialResult> contest() {
        return trials.stream().filter(result -> result.trial().series() == Series.CONTEST);
    }

    private Stream<TrialResult> of(Entrant entrant) {
        return contest().filter(result -> result.trial().entrant() == entrant);
    }
}
