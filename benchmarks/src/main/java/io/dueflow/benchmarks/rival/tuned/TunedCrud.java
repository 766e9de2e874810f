package io.dueflow.benchmarks.rival.tuned;

import io.dueflow.benchmarks.contender.Surroundings;

/** The same CRUD as a good team would write it: plain statements, prepared at the server, with few round trips. */
public final class TunedCrud extends PooledCrud {

    private static final int THREADS = 16;

    public TunedCrud(Surroundings surroundings) {
        super(surroundings, THREADS, BatchedRows::new);
    }
}
