package io.dueflow.query.waiting;

import io.dueflow.messages.query.WaitingCount;
import io.dueflow.messages.query.WaitingKind;
import io.dueflow.query.plan.RepaymentId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All installments that wait. */
interface WaitingInstallments extends Repository<WaitingInstallment, RepaymentId> {

    @Query("""
            select new io.dueflow.messages.query.WaitingCount(w.kind, count(*), min(w.since))
            from WaitingInstallment w group by w.kind order by w.kind""")
    List<WaitingCount> count();

    @Query("""
            select w from WaitingInstallment w
            where w.kind in :kinds and (w.dueDate, w.id.projectNo, w.id.period) > (:dueDate, :projectNo, :period)
            order by w.dueDate, w.id.projectNo, w.id.period""")
    List<WaitingInstallment> findAfter(
            Collection<WaitingKind> kinds, LocalDate dueDate, String projectNo, int period, Limit limit);

    @Query("select count(*) from CaseRecord c where c.state in (OPEN, PROPOSED)")
    long countOpenCases();
}
