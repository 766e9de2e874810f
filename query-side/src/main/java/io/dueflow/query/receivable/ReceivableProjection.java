package io.dueflow.query.receivable;

import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableReceived;
import io.dueflow.query.projection.BatchedInserts;
import io.dueflow.query.projection.MissingRow;
import io.dueflow.query.projection.Projection;
import io.dueflow.query.projection.SqlTime;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps what each tender is owed and has got. Paying a thousand tenders takes as many round trips as paying one. */
@Projection
class ReceivableProjection {

    private static final String OPEN = """
            insert into receivable_plan (project_no, period, tender_no, investor_user_no, due_date,
              principal, interest, commission, status)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN') on conflict do nothing""";

    private static final String RECEIVE_EACH = """
            insert into receivable_detail (project_no, period, tender_no, investor_user_no, request_no,
              principal, interest, commission, received_at)
            select project_no, period, tender_no, investor_user_no, ?, principal, interest, commission, ?
            from receivable_plan where project_no = ? and period = ? on conflict do nothing""";

    private static final String CLOSE_EACH = """
            update receivable_plan set status = 'RECEIVED', received_at = coalesce(received_at, ?)
            where project_no = ? and period = ?""";

    private final JdbcTemplate jdbc;
    private final BatchedInserts opened;

    ReceivableProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.opened = new BatchedInserts(jdbc, OPEN);
    }

    @EventHandler
    void on(ReceivableOpened event) {
        for (var share : event.shares()) {
            opened.add(
                    event.projectNo(),
                    event.period(),
                    share.tenderNo(),
                    share.investorUserNo(),
                    event.dueDate(),
                    share.principal().cents(),
                    share.interest().cents(),
                    share.commission().cents());
        }
    }

    @EventHandler
    void on(ReceivableReceived event, @Timestamp Instant at) {
        opened.flush();
        var moment = SqlTime.of(at);
        jdbc.update(RECEIVE_EACH, event.requestNo(), moment, event.projectNo(), event.period());
        var closed = jdbc.update(CLOSE_EACH, moment, event.projectNo(), event.period());
        if (closed != event.tenders()) {
            throw new MissingRow("receivable_plan holds " + closed + " tenders for " + event);
        }
    }

    @ResetHandler
    void reset() {
        jdbc.execute("truncate receivable_plan, receivable_detail");
    }
}
