package io.dueflow.benchmarks.measure;

import java.util.List;

/** Several measurements of one thing, in the order of their size. */
public record Spread(double median, double least, double most) {

    /** Throws {@link IllegalArgumentException} where there is none. */
    public static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no value has no spread");
        }
        var sorted = values.stream().sorted().toList();
        var upper = sorted.size() / 2;
        var lower = (sorted.size() - 1) / 2;
        return new Spread((sorted.get(lower) + sorted.get(upper)) / 2, sorted.get(0), sorted.get(sorted.size() - 1));
    }
}
