package io.dueflow.query.plan;

import io.dueflow.messages.query.InstallmentStatus;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The totals that are kept while installments change. */
public interface InstallmentTotals extends Repository<InstallmentTotal, InstallmentTotalId> {

    String SUMS = """
            new io.dueflow.query.plan.InstallmentSums(coalesce(sum(t.installments), 0), coalesce(sum(t.amount), 0),
              coalesce(sum(t.commission), 0), coalesce(sum(t.credited), 0), coalesce(sum(t.fees), 0),
              coalesce(sum(t.notCredited), 0), coalesce(sum(t.lateFee), 0))
            from InstallmentTotal t\s""";

    String OF_RUN = """
            select new io.dueflow.query.plan.SumsOfDate(r.businessDate, sum(t.installments), sum(t.amount),
              sum(t.commission), sum(t.credited), sum(t.fees), sum(t.notCredited), sum(t.lateFee))
            from DueDateRunRow r join InstallmentTotal t\s""";

    /** Of dates without any there is none. */
    @Query(OF_RUN + """
            on t.id.repaidBy = r.businessDate and t.id.status = REPAID
            where r.businessDate in :businessDates group by r.businessDate""")
    List<SumsOfDate> repaidBy(Collection<LocalDate> businessDates);

    /** Due by the date, not repaid by the run of an earlier one, and not closed. */
    @Query(OF_RUN + """
            on t.id.repaidBy >= r.businessDate and t.id.dueDate <= r.businessDate
              and t.id.status not in (CANCELLED, SETTLED_OUTSIDE)
            where r.businessDate in :businessDates group by r.businessDate""")
    List<SumsOfDate> dueBy(Collection<LocalDate> businessDates);

    @Query("select " + SUMS + "where t.id.dueDate = :dueDate")
    InstallmentSums dueOn(LocalDate dueDate);

    @Query("select " + SUMS + "where t.id.dueDate = :dueDate and t.id.status = REPAID")
    InstallmentSums dueOnAndRepaid(LocalDate dueDate);

    @Query("""
            select new io.dueflow.query.plan.UnpaidSum(t.id.dueDate, sum(t.installments), sum(t.amount), sum(t.lateFee))
            from InstallmentTotal t
            where t.id.dueDate < :date and t.id.status not in (REPAID, CANCELLED, SETTLED_OUTSIDE)
            group by t.id.dueDate having sum(t.installments) > 0""")
    List<UnpaidSum> unpaidBefore(LocalDate date);

    @Query("""
            select new io.dueflow.query.plan.DateCount(t.id.dueDate, sum(t.installments))
            from InstallmentTotal t where t.id.status = :status and t.id.dueDate between :first and :last
            group by t.id.dueDate having sum(t.installments) > 0 order by t.id.dueDate""")
    List<DateCount> datesOf(InstallmentStatus status, LocalDate first, LocalDate last);

    @Query("""
            select new io.dueflow.query.plan.StatusCount(t.id.status, sum(t.installments), sum(t.amount))
            from InstallmentTotal t where t.id.dueDate = :dueDate
            group by t.id.status having sum(t.installments) > 0""")
    List<StatusCount> statusesOn(LocalDate dueDate);
}
