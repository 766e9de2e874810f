package io.dueflow.query.repayment;

import io.dueflow.messages.RepaymentEvent;
import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.query.projection.MissingRow;
import io.dueflow.query.projection.Projection;
import io.dueflow.query.projection.SqlTime;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps each attempt to collect an installment (还款明细). */
@Projection
class AttemptProjection {

    private final JdbcTemplate jdbc;

    AttemptProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(RepaymentStarted event, @Timestamp Instant at) {
        jdbc.update(
                """
                insert into repayment_detail (project_no, period, attempt, business_date, round, amount, started_at,
                  sync_status, outcome_unknown)
                values (?, ?, ?, ?, ?, ?, ?, 'NOT_SYNCHRONISED', false) on conflict do nothing""",
                event.projectNo(),
                event.period(),
                event.attempt(),
                event.businessDate(),
                event.round(),
                event.amount().cents(),
                SqlTime.of(at));
    }

    @EventHandler
    void on(RepaymentRefused event, @Timestamp Instant at) {
        end(event, event.attempt(), "FAILED", event.reason().name(), event.explanation(), at);
    }

    @EventHandler
    void on(InstallmentRepaid event, @Timestamp Instant at) {
        end(event, event.attempt(), "SYNCHRONISED", null, null, at);
    }

    private void end(RepaymentEvent event, int attempt, String status, String reason, String explanation, Instant at) {
        var ended = jdbc.update(
                """
                update repayment_detail
                set sync_status = ?, reason = ?, explanation = ?, ended_at = ?, outcome_unknown = false
                where project_no = ? and period = ? and attempt = ? and sync_status = 'NOT_SYNCHRONISED'""", status, reason, explanation, SqlTime.of(at), event.projectNo(), event.period(), attempt);
        if (ended == 0) {
            MissingRow.unlessFound(
                    jdbc,
                    event,
                    "select 1 from repayment_detail where project_no = ? and period = ? and attempt = ?",
                    event.projectNo(),
                    event.period(),
                    attempt);
        }
    }

    @ResetHandler
    void reset() {
        jdbc.execute("truncate repayment_detail");
    }
}
