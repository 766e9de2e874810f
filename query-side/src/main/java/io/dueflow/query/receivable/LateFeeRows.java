package io.dueflow.query.receivable;

import io.dueflow.messages.receivable.LateFeeShare;
import io.dueflow.messages.receivable.LateFeeShared;
import io.dueflow.query.projection.BatchedRows;
import io.dueflow.query.projection.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Inserts what tenders get of late fees. */
@Component
class LateFeeRows {

    private static final String INSERT = """
            insert into late_fee_share (project_no, period, request_no, tender_no, investor_user_no, late_fee)
            select * from unnest(?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final Columns<Shared> COLUMNS = new Columns<Shared>()
            .text(row -> row.event().projectNo())
            .integer(row -> row.event().period())
            .text(row -> row.event().requestNo())
            .text(row -> row.share().tenderNo())
            .text(row -> row.share().investorUserNo())
            .bigint(row -> row.share().lateFee().cents());

    private record Shared(LateFeeShared event, LateFeeShare share) {}

    private final BatchedRows<Shared> shared;

    LateFeeRows(JdbcTemplate jdbc) {
        this.shared = BatchedRows.inserted(rows -> jdbc.update(INSERT, COLUMNS.of(rows)));
    }

    void add(LateFeeShared event, LateFeeShare share) {
        shared.add(new Shared(event, share));
    }
}
