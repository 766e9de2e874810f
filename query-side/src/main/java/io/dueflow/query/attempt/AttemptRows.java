package io.dueflow.query.attempt;

import io.dueflow.messages.RepaymentAttemptEvent;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.query.SyncStatus;
import io.dueflow.query.projection.Change;
import io.dueflow.query.projection.ChangingRows;
import io.dueflow.query.projection.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes attempts, and the totals with them. */
@Component
public class AttemptRows extends ChangingRows<AttemptId, AttemptRow> {

    private static final String READ = """
            select d.project_no, d.period, d.attempt, d.business_date, d.sync_status, d.reason, d.outcome_unknown
            from unnest(?, ?, ?) k (project_no, period, attempt)
              join repayment_detail d using (project_no, period, attempt)""";
    private static final Columns<AttemptId> KEYS = new Columns<AttemptId>()
            .text(AttemptId::projectNo)
            .integer(AttemptId::period)
            .integer(AttemptId::attempt);

    private final JdbcTemplate jdbc;
    private final AttemptStatements statements;
    private final AttemptTally totals;

    AttemptRows(JdbcTemplate jdbc, AttemptStatements statements, AttemptTally totals) {
        super(jdbc, "repayment_detail", "attempt_total");
        this.jdbc = jdbc;
        this.statements = statements;
        this.totals = totals;
    }

    void start(RepaymentStarted event, Instant at) {
        var start = new AttemptRow.Start(event.round(), event.amount().cents(), at);
        insert(id(event), new AttemptRow(id(event), event.businessDate(), start, AttemptOutcome.OPEN));
    }

    void change(RepaymentAttemptEvent event, UnaryOperator<AttemptOutcome> change) {
        change(id(event), event, row -> row.with(change.apply(row.outcome())));
    }

    /** Says that the outcome of the event's request may become known or unknown. */
    public void expect(RepaymentAttemptEvent event) {
        expect(id(event));
    }

    public void becameUnknown(RepaymentAttemptEvent event) {
        change(event, outcome -> outcome.unknown(true));
    }

    public void becameKnown(RepaymentAttemptEvent event) {
        change(event, outcome -> outcome.unknown(false));
    }

    private static AttemptId id(RepaymentAttemptEvent event) {
        return new AttemptId(event.projectNo(), event.period(), event.attempt());
    }

    @Override
    protected void read(Collection<AttemptId> keys, BiConsumer<AttemptId, AttemptRow> taker) {
        jdbc.query(READ, KEYS.of(keys), found -> {
            var row = row(found);
            taker.accept(row.id(), row);
        });
    }

    private static AttemptRow row(ResultSet found) throws SQLException {
        var reason = found.getString(6);
        return new AttemptRow(
                new AttemptId(found.getString(1), found.getInt(2), found.getInt(3)),
                found.getObject(4, LocalDate.class),
                null,
                new AttemptOutcome(
                        SyncStatus.valueOf(found.getString(5)),
                        reason == null ? null : RefusalReason.valueOf(reason),
                        null,
                        null,
                        found.getBoolean(7)));
    }

    @Override
    protected void write(List<Change<AttemptRow>> changes) {
        statements.insert(Change.inserts(changes));
        statements.update(Change.updates(changes));
        changes.forEach(change -> totals.moved(change.before(), change.after()));
    }
}
