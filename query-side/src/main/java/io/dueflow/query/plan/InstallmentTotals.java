package io.dueflow.query.plan;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Sums over installments. */
public interface InstallmentTotals extends Repository<PlannedInstallment, RepaymentId> {

    String SUMS = """
            select new io.dueflow.query.plan.InstallmentSums(count(i), coalesce(sum(i.amount), 0),
              coalesce(sum(i.commission), 0), coalesce(sum(i.credited), 0), coalesce(sum(i.fees), 0),
              count(i) - count(i.credited))
            from PlannedInstallment i\s""";

    @Query(SUMS + "where i.status = REPAID")
    InstallmentSums repaid();

    @Query(SUMS + "where i.status = REPAID and i.triedDate = :businessDate")
    InstallmentSums repaidBy(LocalDate businessDate);

    @Query(SUMS + "where i.status = REPAID and i.triedDate >= :businessDate and i.dueDate <= :businessDate")
    InstallmentSums dueAndRepaidSince(LocalDate businessDate);

    @Query(SUMS + "where i.status <> REPAID and i.dueDate <= :businessDate")
    InstallmentSums dueAndNotRepaid(LocalDate businessDate);

    @Query(SUMS + "where i.dueDate = :dueDate")
    InstallmentSums dueOn(LocalDate dueDate);

    @Query(SUMS + "where i.dueDate = :dueDate and i.status = REPAID")
    InstallmentSums dueOnAndRepaid(LocalDate dueDate);

    @Query("""
            select new io.dueflow.query.plan.StatusCount(i.status, count(i))
            from PlannedInstallment i where i.dueDate = :dueDate group by i.status""")
    List<StatusCount> statusesOn(LocalDate dueDate);
}
