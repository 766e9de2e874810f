package io.dueflow.reminder.send;

import io.dueflow.messages.reminder.ReminderEvent;
import io.dueflow.messages.reminder.ReminderFailed;
import io.dueflow.messages.reminder.ReminderHandedOver;
import io.dueflow.messages.reminder.ReminderId;
import io.dueflow.messages.reminder.ReminderKind;
import io.dueflow.messages.reminder.ReminderPlanned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionOperations;

/** The reminders that are neither sent nor dropped, and when to go on with each. */
public final class ReminderTable {

    private static final String INSERT = """
            insert into reminder_outstanding (borrower_user_no, due_date, kind, borrower_consumer_id, attempt,
              handed_over, lookups, next_at)
            values (:user, :date, :kind, :consumer, 0, false, 0, :next)
            on conflict do nothing""";

    private static final String CLAIM = """
            update reminder_outstanding set next_at = :until
            where (borrower_user_no, due_date, kind) in (
              select borrower_user_no, due_date, kind from reminder_outstanding where next_at <= :now
              order by next_at limit :limit for update skip locked)
            returning *""";

    private static final String OF_ONE = " where borrower_user_no = :user and due_date = :date and kind = :kind";
    private static final String HANDED_OVER =
            "update reminder_outstanding set attempt = :attempt, handed_over = true" + OF_ONE;
    private static final String FAILED =
            "update reminder_outstanding set attempt = :attempt, handed_over = false, next_at = :next" + OF_ONE;
    private static final String POSTPONE = "update reminder_outstanding set next_at = :next" + OF_ONE;
    private static final String LOOKED_UP =
            "update reminder_outstanding set next_at = :next, lookups = lookups + 1" + OF_ONE;
    private static final String DELETE = "delete from reminder_outstanding" + OF_ONE;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public ReminderTable(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Within the transaction that is under way. */
    void planned(ReminderPlanned event, Instant nextAt) {
        ofOne(INSERT, idOf(event))
                .param("consumer", event.borrowerConsumerId())
                .param("next", timestamp(nextAt))
                .update();
    }

    /** Within the transaction that is under way. */
    void handedOver(ReminderHandedOver event) {
        ofOne(HANDED_OVER, idOf(event)).param("attempt", event.attempt()).update();
    }

    /** Within the transaction that is under way. */
    void failed(ReminderFailed event) {
        ofOne(FAILED, idOf(event))
                .param("attempt", event.attempt())
                .param("next", timestamp(event.retryAt()))
                .update();
    }

    /** Within the transaction that is under way, if one is. */
    void ended(ReminderId id) {
        ofOne(DELETE, id).update();
    }

    /** Takes up what is due, so that no other node does before the lease ends. */
    List<OutstandingReminder> claimDue(Instant now, Instant leaseEnd, int limit) {
        return transactions.execute(status -> jdbc.sql(CLAIM)
                .param("now", timestamp(now))
                .param("until", timestamp(leaseEnd))
                .param("limit", limit)
                .query(ReminderTable::read)
                .list());
    }

    void postpone(OutstandingReminder reminder, Instant nextAt) {
        ofOne(POSTPONE, reminder.id()).param("next", timestamp(nextAt)).update();
    }

    void lookedUpInVain(OutstandingReminder reminder, Instant nextAt) {
        ofOne(LOOKED_UP, reminder.id()).param("next", timestamp(nextAt)).update();
    }

    private StatementSpec ofOne(String sql, ReminderId id) {
        return jdbc.sql(sql)
                .param("user", id.borrowerUserNo())
                .param("date", id.dueDate())
                .param("kind", id.kind().name());
    }

    private static ReminderId idOf(ReminderEvent event) {
        return new ReminderId(event.borrowerUserNo(), event.dueDate(), event.kind());
    }

    private static OutstandingReminder read(ResultSet row, int number) throws SQLException {
        return new OutstandingReminder(
                row.getString("borrower_user_no"),
                row.getString("borrower_consumer_id"),
                row.getObject("due_date", LocalDate.class),
                ReminderKind.valueOf(row.getString("kind")),
                row.getInt("attempt"),
                row.getBoolean("handed_over"),
                row.getInt("lookups"));
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
