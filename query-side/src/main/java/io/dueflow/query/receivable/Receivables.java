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

    @Query("""
            select r from PlannedReceivable r join OrderTenderRow t
              on t.id.projectNo = r.id.projectNo and t.id.tenderNo = r.id.tenderNo
            where t.financeId = :financeId
              and (r.dueDate, r.id.projectNo, r.id.period, r.id.tenderNo) > (:dueDate, :projectNo, :period, :tenderNo)
            order by r.dueDate, r.id.projectNo, r.id.period, r.id.tenderNo""")
    List<PlannedReceivable> findOfOrderAfter(
            String financeId, LocalDate dueDate, String projectNo, int period, String tenderNo, Limit limit);

    @Query("""
            select new io.dueflow.query.receivable.StatusSum(r.status, count(*), sum(r.principal), sum(r.interest),
              sum(r.commission), sum(r.lateFee))
            from PlannedReceivable r join OrderTenderRow t
              on t.id.projectNo = r.id.projectNo and t.id.tenderNo = r.id.tenderNo
            where t.financeId = :financeId
            group by r.status order by r.status""")
    List<StatusSum> sumOfOrder(String financeId);

    List<PlannedReceivable> findByIdProjectNoAndIdPeriodOrderByIdTenderNo(String projectNo, int period);

    boolean existsByIdProjectNoAndIdTenderNo(String projectNo, String tenderNo);
}
