package io.dueflow.query.plan;

import io.dueflow.messages.plan.RepaymentPlanActivated;
import io.dueflow.query.projection.Projection;
import io.dueflow.query.projection.SqlTime;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the terms of each project. */
@Projection
class ProjectProjection {

    private static final String INSERT = """
            insert into project (project_no, borrower_user_no, borrower_consumer_id, amount, start_date, periods,
              repayment_way, borrower_annual_rate, annual_rate, investor_fee_rate, tenders, activated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private final JdbcTemplate jdbc;

    ProjectProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(RepaymentPlanActivated event, @Timestamp Instant at) {
        var project = event.project();
        jdbc.update(
                INSERT,
                project.projectNo(),
                project.borrowerUserNo(),
                project.borrowerConsumerId(),
                project.amount().cents(),
                project.startDate(),
                project.periods(),
                project.repaymentWay().name(),
                project.borrowerAnnualRate(),
                project.annualRate(),
                project.investorFeeRate(),
                event.tenders(),
                SqlTime.of(at));
    }

    @ResetHandler
    void reset() {
        jdbc.execute("truncate project");
    }
}
