package io.dueflow.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Rows that are collected over a batch of events and written together. */
public final class BatchedRows<R> {

    private final Step when;
    private final Consumer<List<R>> writer;

    private BatchedRows(Step when, Consumer<List<R>> writer) {
        this.when = when;
        this.writer = writer;
    }

    /** Rows that depend on no others. The writer passes over rows that are already there. */
    public static <R> BatchedRows<R> inserted(Consumer<List<R>> writer) {
        return new BatchedRows<>(Step.INSERT, writer);
    }

    /** Rows that depend on those inserted. The writer passes over rows that are already there. */
    public static <R> BatchedRows<R> written(Consumer<List<R>> writer) {
        return new BatchedRows<>(Step.WRITE, writer);
    }

    public void add(R row) {
        Notes.take(notes -> {
            notes.part(this, Waiting::new).rows.add(row);
            notes.waits();
        });
    }

    private final class Waiting implements Consumer<Step> {

        private final List<R> rows = new ArrayList<>();

        @Override
        public void accept(Step step) {
            if (step == when && !rows.isEmpty()) {
                writer.accept(rows);
                rows.clear();
            }
        }
    }
}
