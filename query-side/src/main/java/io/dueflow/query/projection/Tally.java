package io.dueflow.query.projection;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What a batch adds to totals, by their key. It is written in the order of the tables and keys, so that two batches that
 * add to the same totals wait for one another and never in a circle.
 */
public final class Tally<K extends Comparable<K>> {

    /** What is to be added to the total of the key. */
    public record Added<K>(K key, long[] sums) {}

    private final String table;
    private final Consumer<List<Added<K>>> writer;

    /** @param table the totals' own, which decides when they are written among others */
    public Tally(String table, Consumer<List<Added<K>>> writer) {
        this.table = table;
        this.writer = writer;
    }

    public void add(K key, long... sums) {
        Notes.take(notes -> notes.total(table, Sums::new).add(key, 1, sums));
    }

    public void subtract(K key, long... sums) {
        Notes.take(notes -> notes.total(table, Sums::new).add(key, -1, sums));
    }

    private final class Sums implements Consumer<Step> {

        private final Map<K, long[]> added = new TreeMap<>();

        void add(K key, int sign, long[] sums) {
            var total = added.computeIfAbsent(key, any -> new long[sums.length]);
            for (var index = 0; index < sums.length; index++) {
                total[index] += sign * sums[index];
            }
        }

        @Override
        public void accept(Step step) {
            if (step == Step.TOTAL && !added.isEmpty()) {
                writer.accept(added.entrySet().stream()
                        .map(entry -> new Added<>(entry.getKey(), entry.getValue()))
                        .toList());
                added.clear();
            }
        }
    }
}
