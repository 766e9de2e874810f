package io.dueflow.query.asof;

import io.dueflow.messages.query.FindReceivables;
import io.dueflow.messages.receivable.ReceivableId;
import io.dueflow.query.receivable.Pages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.common.DateTimeUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** Those of a page: as many as are asked for that were opened whole by the moment, and whatever lies between them. */
    private static final String RECEIVABLES = """
            with past as (
              select due_date, project_no, period, tender_no from receivable_share s
              where investor_user_no = :investor
                and (due_date, project_no, period, tender_no) > (:dueDate, :projectNo, :period, :tenderNo)
                and :moment >= (
                  select max(e.time_stamp) from domain_event_entry e
                  where e.aggregate_identifier = 'receivable/' || s.project_no || '/' || s.period
                    and e.payload_type = 'io.dueflow.messages.receivable.ReceivableOpened')
              order by due_date, project_no, period, tender_no offset :limit limit 1)
            select distinct s.project_no, s.period from receivable_share s
            where s.investor_user_no = :investor
              and (s.due_date, s.project_no, s.period, s.tender_no) > (:dueDate, :projectNo, :period, :tenderNo)
              and s.due_date <= coalesce((select due_date from past), date 'infinity')
              and not exists (
                select from past p
                where (s.due_date, s.project_no, s.period, s.tender_no) > (p.due_date, p.project_no, p.period, p.tender_no))""";

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
    private final JdbcClient named;

    Concerned(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = JdbcClient.create(jdbc);
    }

    List<String> projectsOfBorrower(String userNo) {
        return names(OF_BORROWER, userNo, userNo, userNo);
    }

    /** Whose shares may be on the page that is asked for. */
    List<ReceivableId> receivables(FindReceivables query, Instant moment) {
        var after = Pages.startAfter(query.after());
        return named.sql(RECEIVABLES)
                .param("investor", query.investorUserNo())
                .param("dueDate", after.dueDate())
                .param("projectNo", after.projectNo())
                .param("period", after.period())
                .param("tenderNo", after.tenderNo())
                .param("moment", DateTimeUtils.formatInstant(moment))
                .param("limit", query.limit())
                .query((row, number) -> new ReceivableId(row.getString(1), row.getInt(2)))
                .list();
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
