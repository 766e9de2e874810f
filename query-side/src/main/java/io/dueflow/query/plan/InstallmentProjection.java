package io.dueflow.query.plan;

import io.dueflow.messages.ReadModel;
import io.dueflow.messages.installment.InstallmentClosed;
import io.dueflow.messages.installment.InstallmentOverdue;
import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.installment.InstallmentScheduled;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.receivable.ReceivableReceived;
import io.dueflow.query.projection.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps each installment and where it stands, and the totals of each due date. */
@Projection
@ReadModel(
        name = "repayments",
        tables = {
            @ReadModel.Table("repayment_plan"),
            @ReadModel.Table(
                    value = "installment_total",
                    nothing =
                            "(installments, amount, commission, credited, fees, not_credited, late_fee) = (0, 0, 0, 0, 0, 0, 0)")
        })
class InstallmentProjection {

    private final JdbcTemplate jdbc;
    private final ScheduledRows scheduled;
    private final InstallmentRows installments;

    InstallmentProjection(JdbcTemplate jdbc, ScheduledRows scheduled, InstallmentRows installments) {
        this.jdbc = jdbc;
        this.scheduled = scheduled;
        this.installments = installments;
    }

    @EventHandler
    void on(InstallmentScheduled event) {
        scheduled.add(event);
    }

    @EventHandler
    void on(RepaymentStarted event) {
        installments.change(event, standing -> standing.started(event));
    }

    @EventHandler
    void on(RepaymentRefused event, @Timestamp Instant at) {
        installments.change(event, standing -> standing.refused(event, at));
    }

    @EventHandler
    void on(InstallmentOverdue event) {
        installments.change(event, standing -> standing.overdue(event));
    }

    @EventHandler
    void on(InstallmentClosed event) {
        installments.change(event, standing -> standing.closed(event));
    }

    @EventHandler
    void on(InstallmentRepaid event) {
        installments.change(event, standing -> standing.repaid(event));
    }

    @EventHandler
    void on(ReceivableReceived event) {
        installments.change(event, standing -> standing.received(event));
    }

    @ResetHandler
    void reset() {
        jdbc.execute("truncate repayment_plan, installment_total");
    }
}
