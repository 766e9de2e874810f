package io.dueflow.reminder.due;

import io.dueflow.messages.reminder.ReminderKind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionOperations;

/** What happened to installments and nobody has looked at yet. */
public final class OccasionTable {

    private static final String INSERT = """
            insert into reminder_occasion (project_no, period, attempt, kind, next_at)
            values (:project, :period, :attempt, :kind, :next) on conflict do nothing""";

    private static final String CLAIM = """
            update reminder_occasion set next_at = :until
            where (project_no, period, attempt, kind) in (
              select project_no, period, attempt, kind from reminder_occasion where next_at <= :now
              order by next_at limit :limit for update skip locked)
            returning project_no, period, attempt, kind""";

    private static final String DELETE = """
            delete from reminder_occasion
            where project_no = :project and period = :period and attempt = :attempt and kind = :kind""";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public OccasionTable(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Within the transaction that is under way. */
    void insert(Occasion occasion, Instant nextAt) {
        ofOne(INSERT, occasion).param("next", timestamp(nextAt)).update();
    }

    List<Occasion> claimDue(Instant now, Instant leaseEnd, int limit) {
        return transactions.execute(status -> jdbc.sql(CLAIM)
                .param("now", timestamp(now))
                .param("until", timestamp(leaseEnd))
                .param("limit", limit)
                .query((row, number) -> new Occasion(
                        row.getString(1), row.getInt(2), row.getInt(3), ReminderKind.valueOf(row.getString(4))))
                .list());
    }

    void delete(Occasion occasion) {
        ofOne(DELETE, occasion).update();
    }

    private StatementSpec ofOne(String sql, Occasion occasion) {
        return jdbc.sql(sql)
                .param("project", occasion.projectNo())
                .param("period", occasion.period())
                .param("attempt", occasion.attempt())
                .param("kind", occasion.kind().name());
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
