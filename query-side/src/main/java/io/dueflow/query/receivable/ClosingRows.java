package io.dueflow.query.receivable;

import io.dueflow.messages.receivable.ReceivableClosed;
import io.dueflow.query.projection.BatchedRows;
import io.dueflow.query.projection.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Inserts that periods ended without a payment through the bank. */
@Component
class ClosingRows {

    private static final String INSERT = """
            insert into receivable_closing (project_no, period, closing)
            select * from unnest(?, ?, ?) on conflict do nothing""";
    private static final Columns<ReceivableClosed> COLUMNS = new Columns<ReceivableClosed>()
            .text(ReceivableClosed::projectNo)
            .integer(ReceivableClosed::period)
            .name(ReceivableClosed::closing);

    private final BatchedRows<ReceivableClosed> closed;

    ClosingRows(JdbcTemplate jdbc) {
        this.closed = BatchedRows.inserted(rows -> jdbc.update(INSERT, COLUMNS.of(rows)));
    }

    void add(ReceivableClosed event) {
        closed.add(event);
    }
}
