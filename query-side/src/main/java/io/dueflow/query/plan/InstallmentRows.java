package io.dueflow.query.plan;

import io.dueflow.messages.RepaymentAttemptEvent;
import io.dueflow.messages.RepaymentEvent;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.installment.CollectionResumed;
import io.dueflow.messages.query.InstallmentStatus;
import io.dueflow.query.projection.Change;
import io.dueflow.query.projection.ChangingRows;
import io.dueflow.query.projection.Columns;
import io.dueflow.query.projection.SqlTime;
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

/** Changes where installments stand, and the totals with them. */
@Component
public class InstallmentRows extends ChangingRows<RepaymentId, InstallmentRow> {

    private static final String READ = """
            select p.project_no, p.period, p.due_date, p.amount, p.commission, p.status, p.attempt, p.refusal_reason,
              p.tried_date, p.tried_round, p.credited, p.fees, p.late_fee, p.retry_at, p.overdue_since, p.stops,
              p.waits_since
            from unnest(?, ?) k (project_no, period) join repayment_plan p using (project_no, period)""";
    private static final Columns<RepaymentId> KEYS =
            new Columns<RepaymentId>().text(RepaymentId::projectNo).integer(RepaymentId::period);

    private static final String UPDATE = """
            update repayment_plan p set status = c.status, attempt = c.attempt, refusal_reason = c.refusal_reason,
              tried_date = c.tried_date, tried_round = c.tried_round, credited = c.credited, fees = c.fees,
              late_fee = c.late_fee, retry_at = moment(c.retry_at), overdue_since = c.overdue_since, stops = c.stops,
              waits_since = moment(c.waits_since), borrower_user_no = coalesce(c.borrower_user_no, p.borrower_user_no)
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) c (project_no, period, status, attempt,
              refusal_reason, tried_date, tried_round, credited, fees, late_fee, retry_at, overdue_since, stops,
              waits_since, borrower_user_no)
            where p.project_no = c.project_no and p.period = c.period""";
    private static final Columns<Change<InstallmentRow>> CHANGED = new Columns<Change<InstallmentRow>>()
            .text(row -> row.after().id().projectNo())
            .integer(row -> row.after().id().period())
            .name(row -> row.after().standing().status())
            .integer(row -> row.after().standing().attempt())
            .name(row -> row.after().standing().refusalReason())
            .date(row -> row.after().standing().triedDate())
            .integer(row -> row.after().standing().triedRound())
            .bigint(row -> row.after().standing().credited())
            .bigint(row -> row.after().standing().fees())
            .bigint(row -> row.after().standing().delay().lateFee())
            .moment(row -> row.after().standing().delay().retryAt())
            .date(row -> row.after().standing().delay().overdueSince())
            .integer(row -> row.after().standing().delay().stops())
            .moment(row -> row.after().standing().delay().waitsSince())
            .text(row -> row.after().standing().delay().borrowerUserNo());

    private final JdbcTemplate jdbc;
    private final InstallmentTally totals;

    InstallmentRows(JdbcTemplate jdbc, InstallmentTally totals) {
        super(jdbc, "repayment_plan", "installment_total");
        this.jdbc = jdbc;
        this.totals = totals;
    }

    public void becameUnknown(RepaymentAttemptEvent event, Instant at) {
        change(event, standing -> standing.becameUnknown(event.attempt(), at));
    }

    public void becameKnown(RepaymentAttemptEvent event) {
        change(event, standing -> standing.becameKnown(event.attempt()));
    }

    /** Says that the event may change the row by way of another row. */
    public void expect(RepaymentEvent event) {
        expect(new RepaymentId(event.projectNo(), event.period()));
    }

    public void stopped(RepaymentEvent event) {
        change(event, Standing::stopped);
    }

    /** One case less stops the collection. */
    public void released(RepaymentEvent event) {
        change(event, Standing::released);
    }

    public void resumed(CollectionResumed event) {
        change(event, standing -> standing.resumed(event));
    }

    void change(RepaymentEvent event, UnaryOperator<Standing> change) {
        change(new RepaymentId(event.projectNo(), event.period()), event, row -> row.with(change));
    }

    @Override
    protected void read(Collection<RepaymentId> keys, BiConsumer<RepaymentId, InstallmentRow> taker) {
        jdbc.query(READ, KEYS.of(keys), found -> {
            var row = row(found);
            taker.accept(row.id(), row);
        });
    }

    private static InstallmentRow row(ResultSet found) throws SQLException {
        var reason = found.getString(8);
        return new InstallmentRow(
                new RepaymentId(found.getString(1), found.getInt(2)),
                new Due(found.getObject(3, LocalDate.class), found.getLong(4), found.getLong(5)),
                new Standing(
                        InstallmentStatus.valueOf(found.getString(6)),
                        found.getInt(7),
                        reason == null ? null : RefusalReason.valueOf(reason),
                        found.getObject(9, LocalDate.class),
                        found.getObject(10, Integer.class),
                        found.getObject(11, Long.class),
                        found.getObject(12, Long.class),
                        delay(found)));
    }

    private static Delay delay(ResultSet found) throws SQLException {
        return new Delay(
                found.getLong(13),
                SqlTime.read(found, 14),
                found.getObject(15, LocalDate.class),
                found.getInt(16),
                SqlTime.read(found, 17),
                null);
    }

    @Override
    protected void write(List<Change<InstallmentRow>> changes) {
        jdbc.update(UPDATE, CHANGED.of(changes));
        changes.forEach(change -> totals.moved(change.before(), change.after()));
    }
}
