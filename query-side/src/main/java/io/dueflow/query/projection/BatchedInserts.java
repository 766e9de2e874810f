package io.dueflow.query.projection;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows for one table that are collected over a batch of events and written together: at the latest before the batch
 * commits, at the earliest when {@link #MOST_ROWS} are waiting.
 */
public final class BatchedInserts {

    private static final int MOST_ROWS = 1_000;

    private final JdbcTemplate jdbc;
    private final String insert;
    private final String resource = "rows of " + System.identityHashCode(this);

    /** Takes an insert that passes over rows which are already there. */
    public BatchedInserts(JdbcTemplate jdbc, String insert) {
        this.jdbc = jdbc;
        this.insert = insert;
    }

    public void add(Object... row) {
        if (!CurrentUnitOfWork.isStarted()) {
            jdbc.update(insert, row);
            return;
        }
        var rows = waiting();
        rows.add(row);
        if (rows.size() >= MOST_ROWS) {
            write(rows);
        }
    }

    /** Writes what is waiting, for a handler that needs to find it. */
    public void flush() {
        if (CurrentUnitOfWork.isStarted()) {
            write(waiting());
        }
    }

    private List<Object[]> waiting() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(resource, key -> {
            var rows = new ArrayList<Object[]>();
            CurrentUnitOfWork.get().onPrepareCommit(unitOfWork -> write(rows));
            return rows;
        });
    }

    private void write(List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(insert, rows);
            rows.clear();
        }
    }
}
