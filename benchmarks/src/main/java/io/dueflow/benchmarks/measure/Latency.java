package io.dueflow.benchmarks.measure;

import java.util.List;

/**
 * How long answers took, in milliseconds.
 *
 * @param answered questions that were answered rightly
 * @param failed questions that were not
 */
public record Latency(int answered, int failed, double p50, double p99, double max) {

    public static Latency of(List<Double> millis, int failed) {
        var sorted = millis.stream().sorted().toList();
        return new Latency(
                sorted.size(), failed, percentile(sorted, 50), percentile(sorted, 99), percentile(sorted, 100));
    }

    /** The least value that so many percent of all do not exceed; 0 where there is none. */
    static double percentile(List<Double> sorted, int percent) {
        if (sorted.isEmpty()) {
            return 0;
        }
        var rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1);
    }
}
