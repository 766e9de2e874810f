package io.dueflow.reminder.due;

import io.dueflow.messages.query.InstallmentKey;
import io.dueflow.messages.query.ReadMark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The due dates whose borrowers are reminded the day before, and how far each has come. */
public final class DayTable {

    private static final String EXISTS = "select 1 from reminder_day where due_date = :date";

    private static final String OPEN = """
            insert into reminder_day (due_date, seen_position, seen_horizon, finished, next_at)
            values (:date, :position, :horizon, false, :now) on conflict do nothing""";

    private static final String CLAIM = """
            update reminder_day set next_at = :until
            where due_date in (
              select due_date from reminder_day where due_date = :date and not finished and next_at <= :now
              for update skip locked)
            returning *""";

    private static final String ADVANCE = """
            update reminder_day set after_project_no = :project, after_period = :period, next_at = :until
            where due_date = :date""";

    private static final String RELEASE = "update reminder_day set next_at = :now where due_date = :date";

    private static final String FINISH = "update reminder_day set finished = true where due_date = :date";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public DayTable(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    boolean knows(LocalDate dueDate) {
        return jdbc.sql(EXISTS)
                .param("date", dueDate)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void open(LocalDate dueDate, ReadMark mark, Instant now) {
        jdbc.sql(OPEN)
                .param("date", dueDate)
                .param("position", mark.position())
                .param("horizon", mark.horizon())
                .param("now", timestamp(now))
                .update();
    }

    /** Takes the date up, so that no other node does before the lease ends; nothing where another has it, or it is done. */
    Optional<DayBefore> claim(LocalDate dueDate, Instant now, Instant leaseEnd) {
        return transactions.execute(status -> jdbc.sql(CLAIM)
                .param("date", dueDate)
                .param("now", timestamp(now))
                .param("until", timestamp(leaseEnd))
                .query(DayTable::read)
                .optional());
    }

    void advance(LocalDate dueDate, InstallmentKey after, Instant leaseEnd) {
        jdbc.sql(ADVANCE)
                .param("date", dueDate)
                .param("project", after.projectNo())
                .param("period", after.period())
                .param("until", timestamp(leaseEnd))
                .update();
    }

    /** Lets the next sweep of any node take it up. */
    void release(LocalDate dueDate, Instant now) {
        jdbc.sql(RELEASE).param("date", dueDate).param("now", timestamp(now)).update();
    }

    void finish(LocalDate dueDate) {
        jdbc.sql(FINISH).param("date", dueDate).update();
    }

    private static DayBefore read(ResultSet row, int number) throws SQLException {
        var dueDate = row.getObject("due_date", LocalDate.class);
        var project = row.getString("after_project_no");
        return new DayBefore(
                dueDate,
                new ReadMark(row.getLong("seen_position"), row.getLong("seen_horizon")),
                project == null ? null : new InstallmentKey(dueDate, project, row.getInt("after_period")));
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
