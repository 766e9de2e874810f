package io.dueflow.query.reminder;

import io.dueflow.messages.ReadModel;
import io.dueflow.messages.reminder.ReminderDropped;
import io.dueflow.messages.reminder.ReminderEvent;
import io.dueflow.messages.reminder.ReminderFailed;
import io.dueflow.messages.reminder.ReminderHandedOver;
import io.dueflow.messages.reminder.ReminderPlanned;
import io.dueflow.messages.reminder.ReminderSent;
import io.dueflow.query.projection.MissingRow;
import io.dueflow.query.projection.Projection;
import io.dueflow.query.projection.SqlTime;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps each reminder and where it stands. There are few, so each event is a statement of its own. A repeated or late
 * event changes nothing.
 */
@Projection
@ReadModel(name = "reminders", tables = @ReadModel.Table("reminder"))
class ReminderProjection {

    private static final String PLANNED = """
            insert into reminder (borrower_user_no, due_date, kind, state, attempt, planned_at, changed_at)
            values (?, ?, ?, 'WAITING', 0, ?, ?) on conflict do nothing""";

    private static final String OF_ONE = "where borrower_user_no = ? and due_date = ? and kind = ?";
    private static final String FIND = "select 1 from reminder " + OF_ONE;

    private static final String HANDED_OVER = """
            update reminder set state = 'HANDED_OVER', changed_at = ?, attempt = ?, owed = ?, detail = null %s
              and state = 'WAITING' and attempt < ?""".formatted(OF_ONE);

    private static final String SENT = """
            update reminder set state = 'SENT', changed_at = ?, serial_no = ?, reason = null, detail = null %s
              and state <> 'SENT'""".formatted(OF_ONE);

    private static final String FAILED = """
            update reminder set state = 'WAITING', changed_at = ?, detail = ? %s
              and state = 'HANDED_OVER' and attempt = ?""".formatted(OF_ONE);

    private static final String DROPPED = """
            update reminder set state = 'DROPPED', changed_at = ?, reason = ?, detail = ? %s
              and state not in ('SENT', 'DROPPED')""".formatted(OF_ONE);

    private final JdbcTemplate jdbc;

    ReminderProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ReminderPlanned event, @Timestamp Instant at) {
        var moment = SqlTime.of(at);
        jdbc.update(
                PLANNED, event.borrowerUserNo(), event.dueDate(), event.kind().name(), moment, moment);
    }

    @EventHandler
    void on(ReminderHandedOver event, @Timestamp Instant at) {
        var changed = jdbc.update(
                HANDED_OVER,
                SqlTime.of(at),
                event.attempt(),
                event.owed().cents(),
                event.borrowerUserNo(),
                event.dueDate(),
                event.kind().name(),
                event.attempt());
        check(changed, event);
    }

    @EventHandler
    void on(ReminderSent event, @Timestamp Instant at) {
        var changed = jdbc.update(
                SENT,
                SqlTime.of(at),
                event.serialNo(),
                event.borrowerUserNo(),
                event.dueDate(),
                event.kind().name());
        check(changed, event);
    }

    @EventHandler
    void on(ReminderFailed event, @Timestamp Instant at) {
        var changed = jdbc.update(
                FAILED,
                SqlTime.of(at),
                event.code() + " " + event.reason(),
                event.borrowerUserNo(),
                event.dueDate(),
                event.kind().name(),
                event.attempt());
        check(changed, event);
    }

    @EventHandler
    void on(ReminderDropped event, @Timestamp Instant at) {
        var changed = jdbc.update(
                DROPPED,
                SqlTime.of(at),
                event.reason().name(),
                event.detail(),
                event.borrowerUserNo(),
                event.dueDate(),
                event.kind().name());
        check(changed, event);
    }

    private void check(int changed, ReminderEvent event) {
        if (changed == 0) {
            MissingRow.unlessFound(
                    jdbc,
                    event,
                    FIND,
                    event.borrowerUserNo(),
                    event.dueDate(),
                    event.kind().name());
        }
    }

    @ResetHandler
    void reset() {
        jdbc.execute("truncate reminder");
    }
}
