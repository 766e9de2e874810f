package io.dueflow.query.casework;

import io.dueflow.messages.RepaymentEvent;
import io.dueflow.messages.casework.CaseOpened;
import io.dueflow.messages.casework.Resolution;
import io.dueflow.messages.query.CaseState;
import io.dueflow.query.projection.Change;
import io.dueflow.query.projection.ChangingRows;
import io.dueflow.query.projection.Columns;
import io.dueflow.query.projection.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes where cases stand. */
@Component
class CaseRows extends ChangingRows<String, CaseRow> {

    private static final String READ = """
            select c.case_no, c.state, c.resolution, c.reason, c.borrower_user_no, c.proposed_by, c.approved_by,
              c.ended_at, c.collection
            from unnest(?) k (case_no) join operator_case c using (case_no)""";
    private static final Columns<String> KEYS = new Columns<String>().text(key -> key);

    private final JdbcTemplate jdbc;
    private final CaseStatements statements;

    CaseRows(JdbcTemplate jdbc, CaseStatements statements) {
        super(jdbc, "operator_case");
        this.jdbc = jdbc;
        this.statements = statements;
    }

    void open(CaseOpened event, Instant at) {
        var opening = new CaseRow.Opening(event, at);
        insert(event.caseNo(), new CaseRow(event.caseNo(), opening, CaseStanding.OPENED));
    }

    void moveOn(String caseNo, RepaymentEvent event, UnaryOperator<CaseStanding> change) {
        change(caseNo, event, row -> row.with(change));
    }

    @Override
    protected void read(Collection<String> keys, BiConsumer<String, CaseRow> taker) {
        jdbc.query(READ, KEYS.of(keys), found -> {
            taker.accept(found.getString(1), new CaseRow(found.getString(1), null, standing(found)));
        });
    }

    private static CaseStanding standing(ResultSet found) throws SQLException {
        var resolution = found.getString(3);
        var collection = found.getString(9);
        return new CaseStanding(
                CaseState.valueOf(found.getString(2)),
                resolution == null ? null : Resolution.valueOf(resolution),
                found.getString(4),
                found.getString(5),
                found.getString(6),
                found.getString(7),
                SqlTime.read(found, 8),
                collection == null ? null : CaseStanding.Collection.valueOf(collection));
    }

    @Override
    protected void write(List<Change<CaseRow>> changes) {
        statements.insert(Change.inserts(changes));
        statements.update(Change.updates(changes));
    }
}
