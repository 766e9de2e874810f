package io.dueflow.query.receivable;

import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableShare;
import io.dueflow.query.projection.AddedRows;
import io.dueflow.query.projection.BatchedRows;
import io.dueflow.query.projection.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Inserts what tenders are owed. */
@Component
class ShareRows {

    private static final String NAMES =
            "project_no, period, tender_no, investor_user_no, due_date, principal, interest, commission";
    private static final Columns<Owed> COLUMNS = new Columns<Owed>()
            .text(row -> row.period().projectNo())
            .integer(row -> row.period().period())
            .text(row -> row.share().tenderNo())
            .text(row -> row.share().investorUserNo())
            .date(row -> row.period().dueDate())
            .bigint(row -> row.share().principal().cents())
            .bigint(row -> row.share().interest().cents())
            .bigint(row -> row.share().commission().cents());

    private record Owed(ReceivableOpened period, ReceivableShare share) {}

    private final BatchedRows<Owed> owed;

    ShareRows(JdbcTemplate jdbc) {
        this.owed =
                BatchedRows.inserted(AddedRows.passingOverThoseThere(jdbc, "receivable_share", NAMES, COLUMNS)::add);
    }

    void add(ReceivableOpened period, ReceivableShare share) {
        owed.add(new Owed(period, share));
    }
}
