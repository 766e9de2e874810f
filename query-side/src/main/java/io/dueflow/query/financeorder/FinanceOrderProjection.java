package io.dueflow.query.financeorder;

import io.dueflow.messages.ReadModel;
import io.dueflow.messages.financeorder.ExitApproved;
import io.dueflow.messages.financeorder.FinanceOrderEvent;
import io.dueflow.messages.financeorder.FinanceOrderExited;
import io.dueflow.messages.financeorder.FinanceOrderPlaced;
import io.dueflow.messages.financeorder.FinanceOrderPurchased;
import io.dueflow.messages.financeorder.FinanceOrderRenewed;
import io.dueflow.messages.financeorder.InterestStarted;
import io.dueflow.messages.financeorder.TenderAssigned;
import io.dueflow.query.projection.MissingRow;
import io.dueflow.query.projection.Projection;
import io.dueflow.query.projection.SqlTime;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps each finance order and where it stands, and which tenders belong to it. Orders change a few times in their life,
 * so each event is a statement of its own. A repeated event changes nothing, since it finds the order further on.
 */
@Projection
@ReadModel(
        name = "finance-orders",
        tables = {@ReadModel.Table("finance_order"), @ReadModel.Table("finance_order_tender")})
class FinanceOrderProjection {

    private static final String PLACED = """
            insert into finance_order (finance_id, user_id, invest_amount, channel_code, product_type, product_name,
              purchase_id, create_date, status, renewals, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'PLACED', 0, ?) on conflict do nothing""";

    private static final String FIND = "select 1 from finance_order where finance_id = ?";

    private static final String PURCHASED = """
            update finance_order set status = 'PURCHASED', income_rate = ?, sequest_date = ?, closure_length = ?,
              closure_unit = ?, cycle_length = ?, cycle_unit = ?, changed_at = ?
            where finance_id = ? and status = 'PLACED'""";

    private static final String INTEREST_STARTED = """
            update finance_order set status = 'EARNING_INTEREST', begin_date = ?, end_date = ?, changed_at = ?
            where finance_id = ? and status = 'PURCHASED'""";

    private static final String RENEWED = """
            update finance_order set end_date = ?, renewals = renewals + 1, apply_id = ?, changed_at = ?
            where finance_id = ? and status = 'EARNING_INTEREST' and end_date = ?""";

    private static final String EXIT_APPROVED = """
            update finance_order set status = 'EXITING', exit_type = ?, exit_end_date = ?, audit_date = ?,
              changed_at = ?
            where finance_id = ? and status = 'EARNING_INTEREST'""";

    private static final String EXITED = """
            update finance_order set status = 'EXITED', fund_direction = ?, total_amount = ?, exit_income_rate = ?,
              exit_date = ?, changed_at = ?
            where finance_id = ? and status = 'EXITING'""";

    private static final String TENDER_ASSIGNED = """
            insert into finance_order_tender (project_no, tender_no, finance_id, assigned_at)
            values (?, ?, ?, ?) on conflict do nothing""";

    private final JdbcTemplate jdbc;

    FinanceOrderProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(FinanceOrderPlaced event, @Timestamp Instant at) {
        jdbc.update(
                PLACED,
                event.financeId(),
                event.userId(),
                event.investAmount().cents(),
                event.channelCode(),
                event.productType().name(),
                event.productName(),
                event.purchaseId(),
                event.createDate(),
                SqlTime.of(at));
    }

    @EventHandler
    void on(FinanceOrderPurchased event, @Timestamp Instant at) {
        update(
                event,
                PURCHASED,
                event.incomeRate(),
                event.sequestDate(),
                event.closurePeriod().length(),
                event.closurePeriod().unit().name(),
                event.productCycle().length(),
                event.productCycle().unit().name(),
                SqlTime.of(at),
                event.financeId());
    }

    @EventHandler
    void on(InterestStarted event, @Timestamp Instant at) {
        update(event, INTEREST_STARTED, event.beginDate(), event.endDate(), SqlTime.of(at), event.financeId());
    }

    @EventHandler
    void on(FinanceOrderRenewed event, @Timestamp Instant at) {
        update(
                event,
                RENEWED,
                event.newEndDate(),
                event.applyId(),
                SqlTime.of(at),
                event.financeId(),
                event.oldEndDate());
    }

    @EventHandler
    void on(ExitApproved event, @Timestamp Instant at) {
        update(
                event,
                EXIT_APPROVED,
                event.exitType().name(),
                event.endDate(),
                event.auditDate(),
                SqlTime.of(at),
                event.financeId());
    }

    @EventHandler
    void on(FinanceOrderExited event, @Timestamp Instant at) {
        update(
                event,
                EXITED,
                event.fundDirection().name(),
                event.totalAmount().cents(),
                event.incomeRate(),
                event.exitDate(),
                SqlTime.of(at),
                event.financeId());
    }

    private void update(FinanceOrderEvent event, String statement, Object... values) {
        if (jdbc.update(statement, values) == 0) {
            MissingRow.unlessFound(jdbc, event, FIND, event.financeId());
        }
    }

    @EventHandler
    void on(TenderAssigned event, @Timestamp Instant at) {
        jdbc.update(TENDER_ASSIGNED, event.projectNo(), event.tenderNo(), event.financeId(), SqlTime.of(at));
    }

    @ResetHandler
    void reset() {
        jdbc.execute("truncate finance_order, finance_order_tender");
    }
}
