package io.dueflow.query.books;

import io.dueflow.query.plan.PlannedInstallment;
import io.dueflow.query.plan.RepaymentId;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Sums of money in cents, each from the rows that know it best. */
interface Sums extends Repository<PlannedInstallment, RepaymentId> {

    @Query("""
            select new io.dueflow.query.books.CollectedSum(coalesce(sum(i.amount), 0), coalesce(sum(i.commission), 0))
            from PlannedInstallment i where i.status = REPAID""")
    CollectedSum collected();

    @Query("""
            select new io.dueflow.query.books.CreditedSum(coalesce(sum(r.principal + r.interest - r.commission), 0),
              coalesce(sum(r.commission), 0))
            from ReceivedShare r""")
    CreditedSum credited();

    @Query("""
            select coalesce(sum(d.amount), 0) from DepositoryRecord d
            where d.kind = FREEZE and d.state = DONE and d.settledAt is null""")
    long frozen();

    @Query("""
            select new io.dueflow.query.books.InvestorSum(r.investorUserNo,
              sum(r.principal + r.interest - r.commission), sum(r.commission))
            from ReceivedShare r where r.investorUserNo > :afterUserNo
            group by r.investorUserNo order by r.investorUserNo""")
    List<InvestorSum> investors(String afterUserNo, Limit limit);

    @Query("""
            select new io.dueflow.query.books.BorrowerSum(i.borrowerUserNo,
              sum(case when i.status = REPAID then i.amount else 0 end),
              (select coalesce(sum(d.amount), 0) from DepositoryRecord d
               where d.borrowerUserNo = i.borrowerUserNo
                 and d.kind = FREEZE and d.state = DONE and d.settledAt is null))
            from PlannedInstallment i where i.borrowerUserNo > :afterUserNo
            group by i.borrowerUserNo order by i.borrowerUserNo""")
    List<BorrowerSum> borrowers(String afterUserNo, Limit limit);
}
