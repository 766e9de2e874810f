package io.dueflow.query.attempt;

import io.dueflow.messages.ReadModel;
import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.query.projection.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps each attempt to collect an installment (还款明细), and the totals of each run. */
@Projection
@ReadModel(
        name = "repayments",
        tables = {
            @ReadModel.Table("repayment_detail"),
            @ReadModel.Table(value = "attempt_total", nothing = "attempts = 0")
        })
class AttemptProjection {

    private final JdbcTemplate jdbc;
    private final AttemptRows attempts;

    AttemptProjection(JdbcTemplate jdbc, AttemptRows attempts) {
        this.jdbc = jdbc;
        this.attempts = attempts;
    }

    @EventHandler
    void on(RepaymentStarted event, @Timestamp Instant at) {
        attempts.start(event, at);
    }

    @EventHandler
    void on(RepaymentRefused event, @Timestamp Instant at) {
        attempts.change(event, outcome -> outcome.refused(event.reason(), event.explanation(), at));
    }

    @EventHandler
    void on(InstallmentRepaid event, @Timestamp Instant at) {
        attempts.change(event, outcome -> outcome.repaid(at));
    }

    @ResetHandler
    void reset() {
        jdbc.execute("truncate repayment_detail, attempt_total");
    }
}
