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
}
