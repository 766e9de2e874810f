package io.dueflow.query.run;

import io.dueflow.messages.query.DueInstallment;
import io.dueflow.query.plan.PlannedInstallment;
import io.dueflow.query.plan.RepaymentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Chooses what a round has to collect, date by date, so that no page reads more than its own date's installments. */
interface DueSelection extends Repository<PlannedInstallment, RepaymentId> {

    /** The due dates on which something may be left to collect, from the first date on to the last. */
    @Query("""
            select distinct t.id.dueDate from InstallmentTotal t
            where t.id.dueDate between :first and :last and t.id.status in (PENDING, REFUSED) and t.installments > 0
            order by t.id.dueDate""")
    List<LocalDate> openDates(LocalDate first, LocalDate last);

    /** A refusal without a reason is one that a person has let be tried again. */
    @Query("""
            select new io.dueflow.messages.query.DueInstallment(i.dueDate, i.id.projectNo, i.id.period, i.attempt)
            from PlannedInstallment i
            where i.dueDate = :dueDate
              and (i.status = PENDING or i.status = REFUSED and (i.refusalReason is null
                or i.refusalReason = BALANCE_TOO_LOW and (i.retryAt is null or i.retryAt <= :latestRetry)))
              and i.stops = 0
              and (i.triedDate is null or i.triedDate <> :businessDate or i.triedRound <> :round)
              and mod(i.shardKey, :shards) = :shard
              and (i.id.projectNo, i.id.period) > (:afterProjectNo, :afterPeriod)
            order by i.id.projectNo, i.id.period""")
    List<DueInstallment> dueOn(
            LocalDate dueDate,
            LocalDate businessDate,
            int round,
            Instant latestRetry,
            int shard,
            int shards,
            String afterProjectNo,
            int afterPeriod,
            Limit limit);
}
