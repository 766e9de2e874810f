package io.dueflow.query.receivable;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What all investors are owed. */
interface Receivables extends Repository<PlannedReceivable, ReceivableId> {

    @Query("""
            select r from PlannedReceivable r
            where r.investorUserNo = :investor
              and (r.dueDate, r.id.projectNo, r.id.period, r.id.tenderNo) > (:dueDate, :projectNo, :period, :tenderNo)
            order by r.dueDate, r.id.projectNo, r.id.period, r.id.tenderNo""")
    List<PlannedReceivable> findAfter(
            String investor, LocalDate dueDate, String projectNo, int period, String tenderNo, Limit limit);

    /** First which shares are on the page, then what became of them: not of all that the order has. */
    @Query(nativeQuery = true, value = """
            with page as materialized (
              select s.project_no, s.period, s.tender_no
              from finance_order_tender t
                cross join lateral (
                  select * from receivable_share
                  where project_no = t.project_no and tender_no = t.tender_no
                    and (due_date, project_no, period, tender_no) > (:dueDate, :projectNo, :period, :tenderNo)
                  offset 0) s
              where t.finance_id = :financeId
              order by s.due_date, s.project_no, s.period, s.tender_no limit :most)
            select r.* from page join receivable_plan r using (project_no, period, tender_no)
            order by r.due_date, r.project_no, r.period, r.tender_no""")
    List<PlannedReceivable> findOfOrderAfter(
            String financeId, LocalDate dueDate, String projectNo, int period, String tenderNo, int most);

    List<PlannedReceivable> findByIdProjectNoAndIdPeriodOrderByIdTenderNo(String projectNo, int period);

    boolean existsByIdProjectNoAndIdTenderNo(String projectNo, String tenderNo);
}
