package io.dueflow.query.asof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.common.DateTimeUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which projects and orders a question concerns, by the read models as they are now. Events are never taken back, so
 * what concerned a user or a date once is still to be found; what the read models do not know yet is too new to ask.
 */
@Component
class Concerned {

    /** An account that once paid for a project may have been replaced since. */
    private static final String OF_BORROWER = """
            select project_no from project where borrower_user_no = ?
            union select project_no from repayment_plan where borrower_user_no = ?
            union select project_no from depository_record where kind = 'FREEZE' and borrower_user_no = ?""";

    private static final String OF_INVESTOR =
            "select distinct project_no from receivable_share where investor_user_no = ?";

    private static final String OF_ORDER = "select distinct project_no from finance_order_tender where finance_id = ?";

    private static final String ORDERS = "select finance_id from finance_order where user_id = ?";

    private static final String DUE_ON = "select distinct project_no from repayment_plan where due_date = ?";

    private static final String COLLECTED_ON =
            "select distinct project_no from repayment_detail where business_date = ?";

    /** What the run of an earlier date had repaid by the moment is none of this run's business. */
    private static final String OF_RUN = """
            select project_no from repayment_plan p where due_date <= ? and not (status = 'REPAID' and tried_date < ?
              and exists (select 1 from domain_event_entry e
                where e.aggregate_identifier = 'installment/' || p.project_no || '/' || p.period
                  and e.payload_type = 'io.dueflow.messages.installment.InstallmentRepaid' and e.time_stamp <= ?))
            union select project_no from repayment_detail where business_date = ?""";

    private final JdbcTemplate jdbc;

    Concerned(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<String> projectsOfBorrower(String userNo) {
        return names(OF_BORROWER, userNo, userNo, userNo);
    }

    List<String> projectsOfInvestor(String userNo) {
        return names(OF_INVESTOR, userNo);
    }

    List<String> projectsOfOrder(String financeId) {
        return names(OF_ORDER, financeId);
    }

    List<String> ordersOf(String userId) {
        return names(ORDERS, userId);
    }

    List<String> projectsDueOn(LocalDate date) {
        return names(DUE_ON, date);
    }

    List<String> projectsCollectedOn(LocalDate businessDate) {
        return names(COLLECTED_ON, businessDate);
    }

    List<String> projectsOfRun(LocalDate businessDate, Instant moment) {
        return names(OF_RUN, businessDate, businessDate, DateTimeUtils.formatInstant(moment), businessDate);
    }

    private List<String> names(String statement, Object... parameters) {
        return jdbc.queryForList(statement, String.class, parameters);
    }
}
