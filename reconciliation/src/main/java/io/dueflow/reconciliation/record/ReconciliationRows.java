package io.dueflow.reconciliation.record;

import io.dueflow.messages.bank.statement.StatementEntry;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.reconciliation.BreakKind;
import io.dueflow.messages.reconciliation.Difference;
import io.dueflow.messages.reconciliation.EntryTotals;
import io.dueflow.messages.reconciliation.StatementSource;
import io.dueflow.reconciliation.record.ReconciliationMeters.Reconciled;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells how reconciliations stand, as of the last event that the read models have seen. */
public class ReconciliationRows {

    private static final String TOTALS = "select * from reconciliation_total where date = ? order by entry";

    private static final String COUNTS = """
            select kind, count(*) filter (where state = 'OPEN') as open, count(*) filter (where state = 'NOTED') as noted,
              count(*) filter (where state = 'CLOSED') as closed, count(*) filter (where state = 'MATCHED') as matched,
              coalesce(sum(at_bank - with_us) filter (where state <> 'MATCHED'), 0) as difference
            from reconciliation_break where date = ? group by kind order by kind""";

    private static final String BREAKS = """
            select * from reconciliation_break
            where date = :date and break_no > :after and (:state::text is null or state = :state)
            order by break_no limit :limit""";

    private static final String STANDING = """
            select * from reconciliation_break
            where date between :from and :to and state in ('OPEN', 'NOTED', 'CLOSED') order by date, break_no limit :limit""";

    private static final String RECONCILED = """
            select (select max(date) from reconciliation_day where reconciled_at is not null),
              (select count(*) from reconciliation_break where state = 'OPEN')""";

    private final JdbcClient jdbc;

    public ReconciliationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Reconciled reconciled() {
        return jdbc.sql(RECONCILED)
                .query((row, number) -> new Reconciled(row.getObject(1, LocalDate.class), row.getLong(2)))
                .single();
    }

    public Optional<DayRow> day(LocalDate date) {
        return jdbc.sql("select * from reconciliation_day where date = ?")
                .param(date)
                .query(ReconciliationRows::day)
                .optional()
                .map(this::whole);
    }

    /** The latest first. */
    public List<DayRow> days(LocalDate before, int limit) {
        return jdbc
                .sql("select * from reconciliation_day where date < :before order by date desc limit :limit")
                .param("before", before)
                .param("limit", limit)
                .query(ReconciliationRows::day)
                .list()
                .stream()
                .map(this::whole)
                .toList();
    }

    private DayRow whole(DayRow day) {
        return day.with(
                jdbc.sql(TOTALS)
                        .param(day.date())
                        .query(ReconciliationRows::total)
                        .list(),
                jdbc.sql(COUNTS)
                        .param(day.date())
                        .query((row, number) -> new BreakCount(
                                BreakKind.valueOf(row.getString("kind")),
                                row.getLong("open"),
                                row.getLong("noted"),
                                row.getLong("closed"),
                                row.getLong("matched"),
                                Money.ofCents(row.getLong("difference"))))
                        .list());
    }

    /** @param state null for all */
    public List<BreakRow> breaks(LocalDate date, BreakState state, String after, int limit) {
        return jdbc.sql(BREAKS)
                .param("date", date)
                .param("after", after == null ? "" : after)
                .param("state", state == null ? null : state.name())
                .param("limit", limit)
                .query(ReconciliationRows::readBreak)
                .list();
    }

    public Optional<BreakRow> find(LocalDate date, String breakNo) {
        return jdbc.sql("select * from reconciliation_break where date = ? and break_no = ?")
                .param(date)
                .param(breakNo)
                .query(ReconciliationRows::readBreak)
                .optional();
    }

    /** What is not matched, of all dates between. */
    public List<BreakRow> standing(LocalDate from, LocalDate to, int limit) {
        return jdbc.sql(STANDING)
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .query(ReconciliationRows::readBreak)
                .list();
    }

    private static DayRow day(ResultSet row, int number) throws SQLException {
        return new DayRow(
                row.getObject("date", LocalDate.class),
                StatementSource.valueOf(row.getString("source")),
                row.getLong("lines"),
                Money.ofCents(row.getLong("sum")),
                row.getString("sha256"),
                row.getBoolean("closed"),
                moment(row, "taken_at"),
                moment(row, "reconciled_at"),
                row.getString("confirmation"),
                moment(row, "confirmed_at"),
                row.getString("confirmation_words"),
                List.of(),
                List.of());
    }

    private static EntryTotals total(ResultSet row, int number) throws SQLException {
        return new EntryTotals(
                StatementEntry.valueOf(row.getString("entry")),
                row.getLong("at_bank"),
                Money.ofCents(row.getLong("sum_at_bank")),
                row.getLong("with_us"),
                Money.ofCents(row.getLong("sum_with_us")),
                row.getLong("matched"),
                Money.ofCents(row.getLong("explained")));
    }

    private static BreakRow readBreak(ResultSet row, int number) throws SQLException {
        var difference = new Difference(
                BreakKind.valueOf(row.getString("kind")),
                row.getString("request_no"),
                StatementEntry.valueOf(row.getString("entry")),
                row.getString("project_no"),
                row.getBoolean("listed"),
                row.getObject("counterpart", LocalDate.class),
                Money.ofCents(row.getLong("at_bank")),
                Money.ofCents(row.getLong("with_us")),
                row.getString("bank_says"),
                row.getString("we_say"),
                row.getString("cause"),
                row.getString("repair"));
        return new BreakRow(
                row.getObject("date", LocalDate.class),
                row.getString("break_no"),
                difference,
                BreakState.valueOf(row.getString("state")),
                moment(row, "found_at"),
                moment(row, "changed_at"),
                row.getString("closed_by"),
                row.getString("reason"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
