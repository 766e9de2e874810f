package io.dueflow.query.plan;

import io.dueflow.messages.RepaymentEvent;
import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.installment.InstallmentScheduled;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.receivable.ReceivableReceived;
import io.dueflow.query.projection.BatchedInserts;
import io.dueflow.query.projection.MissingRow;
import io.dueflow.query.projection.Projection;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps each installment and where it stands. A repeated or late event changes nothing. */
@Projection
class InstallmentProjection {

    private static final String INSERT = """
            insert into repayment_plan (project_no, period, borrower_user_no, borrower_consumer_id, due_date,
              principal, interest, commission, amount, status, attempt, shard_key)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', 0, ?) on conflict do nothing""";

    private final JdbcTemplate jdbc;
    private final BatchedInserts scheduled;

    InstallmentProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.scheduled = new BatchedInserts(jdbc, INSERT);
    }

    @EventHandler
    void on(InstallmentScheduled event) {
        scheduled.add(
                event.projectNo(),
                event.period(),
                event.borrowerUserNo(),
                event.borrowerConsumerId(),
                event.dueDate(),
                event.principal().cents(),
                event.interest().cents(),
                event.commission().cents(),
                event.amount().cents(),
                ShardKey.of(event.projectNo()));
    }

    @EventHandler
    void on(RepaymentStarted event) {
        change(
                event,
                """
                update repayment_plan
                set status = 'COLLECTING', attempt = ?, tried_date = ?, tried_round = ?, refusal_reason = null
                where project_no = ? and period = ? and attempt < ?""",
                event.attempt(),
                event.businessDate(),
                event.round(),
                event.projectNo(),
                event.period(),
                event.attempt());
    }

    @EventHandler
    void on(RepaymentRefused event) {
        change(event, """
                update repayment_plan set status = 'REFUSED', refusal_reason = ?
                where project_no = ? and period = ? and attempt = ? and status in ('COLLECTING', 'UNKNOWN')""", event.reason().name(), event.projectNo(), event.period(), event.attempt());
    }

    @EventHandler
    void on(InstallmentRepaid event) {
        change(event, """
                update repayment_plan set status = 'REPAID', attempt = ?, refusal_reason = null
                where project_no = ? and period = ? and status <> 'REPAID'""", event.attempt(), event.projectNo(), event.period());
    }

    @EventHandler
    void on(ReceivableReceived event) {
        change(
                event,
                "update repayment_plan set credited = ?, fees = ? where project_no = ? and period = ?",
                event.principal()
                        .plus(event.interest())
                        .minus(event.commission())
                        .cents(),
                event.commission().cents(),
                event.projectNo(),
                event.period());
    }

    private void change(RepaymentEvent event, String update, Object... values) {
        scheduled.flush();
        if (jdbc.update(update, values) == 0) {
            MissingRow.unlessFound(
                    jdbc,
                    event,
                    "select 1 from repayment_plan where project_no = ? and period = ?",
                    event.projectNo(),
                    event.period());
        }
    }

    @ResetHandler
    void reset() {
        jdbc.execute("truncate repayment_plan");
    }
}
