package io.dueflow.benchmarks.rival.tuned;

import io.dueflow.benchmarks.contender.Surroundings;
import io.dueflow.benchmarks.rival.SingleStatementRows;

/** The strongest CRUD that we could write: all rows of a step by one statement, which gives up plain SQL for it. */
public final class SingleStatementCrud extends PooledCrud {

    private static final int THREADS = 24;

    public SingleStatementCrud(Surroundings surroundings) {
        super(surroundings, THREADS, SingleStatementRows::new);
    }
}
