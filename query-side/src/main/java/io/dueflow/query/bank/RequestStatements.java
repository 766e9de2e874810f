package io.dueflow.query.bank;

import io.dueflow.query.projection.AddedRows;
import io.dueflow.query.projection.Columns;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the table of requests. Except for the state, what is once written stays. */
@Component
class RequestStatements {

    private static final String UPDATE = """
            update depository_record r set state = c.state, reason = coalesce(r.reason, c.reason),
              bank_code = coalesce(r.bank_code, c.bank_code), bank_message = coalesce(r.bank_message, c.bank_message),
              answered_at = coalesce(r.answered_at, moment(c.answered_at)),
              unknown_since = coalesce(r.unknown_since, moment(c.unknown_since)),
              symptom = coalesce(r.symptom, c.symptom), settled_at = coalesce(r.settled_at, moment(c.settled_at)),
              released_at = coalesce(r.released_at, moment(c.released_at)),
              silent_since = coalesce(r.silent_since, moment(c.silent_since)),
              first_word = coalesce(r.first_word, c.first_word), later_word = coalesce(r.later_word, c.later_word)
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) c (request_no, state, reason, bank_code, bank_message,
              answered_at, unknown_since, symptom, settled_at, released_at, silent_since, first_word, later_word)
            where r.request_no = c.request_no""";

    private static final String NAMES =
            "request_no, state, reason, bank_code, bank_message, answered_at, unknown_since, "
                    + "symptom, settled_at, released_at, silent_since, first_word, later_word, kind, freeze_request_no, "
                    + "project_no, period, attempt, borrower_user_no, amount, requested_at";
    private static final Columns<RequestRow> CHANGED = answer();
    private static final Columns<RequestRow> NEW = answer().name(
                    row -> row.asked().kind())
            .text(row -> row.asked().freezeRequestNo())
            .text(row -> row.asked().event().projectNo())
            .integer(row -> row.asked().event().period())
            .integer(row -> row.asked().event().attempt())
            .text(row -> row.asked().borrowerUserNo())
            .bigint(row -> row.asked().amount())
            .moment(row -> row.asked().at());

    private static Columns<RequestRow> answer() {
        return new Columns<RequestRow>()
                .text(RequestRow::requestNo)
                .name(row -> row.answer().state())
                .name(row -> row.answer().reason())
                .text(row -> row.answer().bankCode())
                .text(row -> row.answer().bankMessage())
                .moment(row -> row.answer().answeredAt())
                .moment(row -> row.answer().doubt().unknownSince())
                .text(row -> row.answer().doubt().symptom())
                .moment(row -> row.answer().money().settledAt())
                .moment(row -> row.answer().money().releasedAt())
                .moment(row -> row.answer().doubt().silentSince())
                .text(row -> row.answer().doubt().firstWord())
                .text(row -> row.answer().doubt().laterWord());
    }

    private final JdbcTemplate jdbc;
    private final AddedRows<RequestRow> added;

    RequestStatements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.added = AddedRows.thatAreNew(jdbc, "depository_record", NAMES, NEW);
    }

    void insert(List<RequestRow> rows) {
        added.add(rows);
    }

    void update(List<RequestRow> rows) {
        if (!rows.isEmpty()) {
            jdbc.update(UPDATE, CHANGED.of(rows));
        }
    }
}
