package io.dueflow.query.receivable;

import io.dueflow.messages.receivable.ReceivableReceived;
import io.dueflow.query.projection.BatchedRows;
import io.dueflow.query.projection.Columns;
import io.dueflow.query.projection.MissingRow;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Inserts that periods were received. Each must have as many shares as the bank has paid tenders, and the
 * whole late fee. */
@Component
class ReceiptRows {

    private static final String INSERT_AND_FIND_WRONG = """
            with received as (
              select * from unnest(?, ?, ?, ?, ?, ?) with ordinality
                r (project_no, period, request_no, received_at, tenders, late_fee, number)),
            receipt as (
              insert into receivable_receipt (project_no, period, request_no, received_at)
              select project_no, period, request_no, moment(received_at) from received order by number
              on conflict do nothing)
            select r.number, s.shares
            from received r cross join lateral (
              select count(*) as shares from receivable_share s
              where s.project_no = r.project_no and s.period = r.period) s
            where s.shares <> r.tenders or r.late_fee > 0 and r.late_fee <> (
              select coalesce(sum(l.late_fee), 0) from late_fee_share l
              where l.project_no = r.project_no and l.period = r.period and l.request_no = r.request_no)
            order by r.number limit 1""";
    private static final Columns<Received> COLUMNS = new Columns<Received>()
            .text(row -> row.event().projectNo())
            .integer(row -> row.event().period())
            .text(row -> row.event().requestNo())
            .moment(Received::at)
            .integer(row -> row.event().tenders())
            .bigint(row -> row.event().lateFee().cents());

    private record Received(ReceivableReceived event, Instant at) {}

    private final JdbcTemplate jdbc;
    private final BatchedRows<Received> received = BatchedRows.written(this::insert);

    ReceiptRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A period that is already received stays as it is. */
    void add(ReceivableReceived event, Instant at) {
        received.add(new Received(event, at));
    }

    private void insert(List<Received> rows) {
        var wrong = jdbc.query(
                INSERT_AND_FIND_WRONG,
                COLUMNS.of(rows),
                (found, number) ->
                        "receivable_plan holds " + found.getLong(2) + " tenders, or not the whole late fee, for "
                                + rows.get(found.getInt(1) - 1).event());
        if (!wrong.isEmpty()) {
            throw new MissingRow(wrong.get(0));
        }
    }
}
