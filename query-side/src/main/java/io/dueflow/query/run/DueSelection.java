package io.dueflow.query.run;

import io.dueflow.messages.query.DueInstallment;
import io.dueflow.query.plan.PlannedInstallment;
import io.dueflow.query.plan.RepaymentId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Chooses what a round has to collect. */
interface DueSelection extends Repository<PlannedInstallment, RepaymentId> {

    @Query("""
            select new io.dueflow.messages.query.DueInstallment(i.id.projectNo, i.id.period, i.attempt)
            from PlannedInstallment i
            where i.status <> REPAID and i.dueDate <= :businessDate
              and (i.status = PENDING or i.status = REFUSED and i.refusalReason = BALANCE_TOO_LOW)
              and (i.triedDate is null or i.triedDate <> :businessDate or i.triedRound <> :round)
              and mod(i.shardKey, :shards) = :shard
              and (i.id.projectNo, i.id.period) > (:afterProjectNo, :afterPeriod)
            order by i.id.projectNo, i.id.period""")
    List<DueInstallment> find(
            LocalDate businessDate,
            int round,
            int shard,
            int shards,
            String afterProjectNo,
            int afterPeriod,
            Limit limit);
}
