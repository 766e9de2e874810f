package io.dueflow.query.casework;

import io.dueflow.query.projection.Columns;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the table of cases. */
@Component
class CaseStatements {

    private static final String INSERT = """
            insert into operator_case (case_no, state, resolution, reason, borrower_user_no, proposed_by, approved_by,
              ended_at, collection, project_no, period, attempt, kind, request_no, words, opened_at)
            select case_no, state, resolution, reason, borrower_user_no, proposed_by, approved_by, moment(ended_at),
              collection, project_no, period, attempt, kind, request_no, words, moment(opened_at)
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) c (case_no, state, resolution, reason,
              borrower_user_no, proposed_by, approved_by, ended_at, collection, project_no, period, attempt, kind,
              request_no, words, opened_at)""";
    private static final String UPDATE = """
            update operator_case o set state = c.state, resolution = c.resolution, reason = c.reason,
              borrower_user_no = c.borrower_user_no, proposed_by = c.proposed_by, approved_by = c.approved_by,
              ended_at = moment(c.ended_at), collection = c.collection
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) c (case_no, state, resolution, reason, borrower_user_no, proposed_by,
              approved_by, ended_at, collection)
            where o.case_no = c.case_no""";

    private static final Columns<CaseRow> CHANGED = standing();
    private static final Columns<CaseRow> NEW = standing()
            .text(row -> row.opening().event().projectNo())
            .integer(row -> row.opening().event().period())
            .integer(row -> row.opening().event().attempt())
            .name(row -> row.opening().event().kind())
            .text(row -> row.opening().event().requestNo())
            .text(row -> row.opening().event().words())
            .moment(row -> row.opening().at());

    private static Columns<CaseRow> standing() {
        return new Columns<CaseRow>()
                .text(CaseRow::caseNo)
                .name(row -> row.standing().state())
                .name(row -> row.standing().resolution())
                .text(row -> row.standing().reason())
                .text(row -> row.standing().borrowerUserNo())
                .text(row -> row.standing().proposedBy())
                .text(row -> row.standing().approvedBy())
                .moment(row -> row.standing().endedAt())
                .name(row -> row.standing().collection());
    }

    private final JdbcTemplate jdbc;

    CaseStatements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<CaseRow> rows) {
        if (!rows.isEmpty()) {
            jdbc.update(INSERT, NEW.of(rows));
        }
    }

    void update(List<CaseRow> rows) {
        if (!rows.isEmpty()) {
            jdbc.update(UPDATE, CHANGED.of(rows));
        }
    }
}
