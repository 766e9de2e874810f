package io.dueflow.query.attempt;

import io.dueflow.query.projection.AddedRows;
import io.dueflow.query.projection.Columns;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the table of attempts. When an attempt ended, and the bank's words, are written once. */
@Component
class AttemptStatements {

    private static final String UPDATE = """
            update repayment_detail d set sync_status = c.sync_status, reason = c.reason,
              explanation = coalesce(d.explanation, c.explanation), ended_at = coalesce(d.ended_at, moment(c.ended_at)),
              outcome_unknown = c.outcome_unknown
            from unnest(?, ?, ?, ?, ?, ?, ?, ?) c (project_no, period, attempt, sync_status, reason, explanation,
              ended_at, outcome_unknown)
            where d.project_no = c.project_no and d.period = c.period and d.attempt = c.attempt""";

    private static final String NAMES = "project_no, period, attempt, sync_status, reason, explanation, ended_at, "
            + "outcome_unknown, business_date, round, amount, started_at";
    private static final Columns<AttemptRow> CHANGED = outcome();
    private static final Columns<AttemptRow> NEW = outcome()
            .date(AttemptRow::businessDate)
            .integer(row -> row.start().round())
            .bigint(row -> row.start().amount())
            .moment(row -> row.start().at());

    private static Columns<AttemptRow> outcome() {
        return new Columns<AttemptRow>()
                .text(row -> row.id().projectNo())
                .integer(row -> row.id().period())
                .integer(row -> row.id().attempt())
                .name(row -> row.outcome().status())
                .name(row -> row.outcome().reason())
                .text(row -> row.outcome().explanation())
                .moment(row -> row.outcome().endedAt())
                .bool(row -> row.outcome().unknown());
    }

    private final JdbcTemplate jdbc;
    private final AddedRows<AttemptRow> added;

    AttemptStatements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.added = AddedRows.thatAreNew(jdbc, "repayment_detail", NAMES, NEW);
    }

    void insert(List<AttemptRow> rows) {
        added.add(rows);
    }

    void update(List<AttemptRow> rows) {
        if (!rows.isEmpty()) {
            jdbc.update(UPDATE, CHANGED.of(rows));
        }
    }
}
