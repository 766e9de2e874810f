package io.dueflow.query.plan;

import io.dueflow.messages.ReadModel;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.RepaymentPlanActivated;
import io.dueflow.query.projection.BatchedRows;
import io.dueflow.query.projection.Columns;
import io.dueflow.query.projection.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the terms of each project. */
@Projection
@ReadModel(name = "projects", tables = @ReadModel.Table("project"))
class ProjectProjection {

    private static final String INSERT = """
            insert into project (project_no, borrower_user_no, borrower_consumer_id, amount, start_date, periods,
              repayment_way, borrower_annual_rate, annual_rate, investor_fee_rate, tenders, activated_at)
            select project_no, borrower_user_no, borrower_consumer_id, amount, start_date, periods,
              repayment_way, borrower_annual_rate, annual_rate, investor_fee_rate, tenders, moment(activated_at)
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) p (project_no, borrower_user_no, borrower_consumer_id,
              amount, start_date, periods, repayment_way, borrower_annual_rate, annual_rate, investor_fee_rate, tenders,
              activated_at)
            on conflict do nothing""";
    private static final Columns<Activated> COLUMNS = new Columns<Activated>()
            .text(row -> row.project().projectNo())
            .text(row -> row.project().borrowerUserNo())
            .text(row -> row.project().borrowerConsumerId())
            .bigint(row -> row.project().amount().cents())
            .date(row -> row.project().startDate())
            .integer(row -> row.project().periods())
            .name(row -> row.project().repaymentWay())
            .numeric(row -> row.project().borrowerAnnualRate())
            .numeric(row -> row.project().annualRate())
            .numeric(row -> row.project().investorFeeRate())
            .integer(Activated::tenders)
            .moment(Activated::at);

    private record Activated(Project project, int tenders, Instant at) {}

    private final JdbcTemplate jdbc;
    private final BatchedRows<Activated> activated;

    ProjectProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.activated = BatchedRows.inserted(rows -> jdbc.update(INSERT, COLUMNS.of(rows)));
    }

    @EventHandler
    void on(RepaymentPlanActivated event, @Timestamp Instant at) {
        activated.add(new Activated(event.project(), event.tenders(), at));
    }

    @ResetHandler
    void reset() {
        jdbc.execute("truncate project");
    }
}
