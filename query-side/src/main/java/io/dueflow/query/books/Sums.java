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
            select new io.dueflow.query.books.CollectedSum(coalesce(sum(i.amount + i.lateFee), 0),
              coalesce(sum(i.commission), 0))
            from PlannedInstallment i where i.status = REPAID""")
    CollectedSum collected();

    @Query("""
            select new io.dueflow.query.books.CreditedSum(coalesce(sum(r.principal + r.interest - r.commission + r.lateFee), 0),
              coalesce(sum(r.commission), 0))
            from ReceivedShare r""")
    CreditedSum credited();

    @Query("""
            select coalesce(sum(d.amount), 0) from DepositoryRecord d
            where d.kind = FREEZE and d.state = DONE and d.settledAt is null and d.releasedAt is null""")
    long frozen();

    @Query("""
            select new io.dueflow.query.books.InvestorSum(r.investorUserNo,
              sum(r.principal + r.interest - r.commission + r.lateFee), sum(r.commission))
            from ReceivedShare r where r.investorUserNo > :afterUserNo
            group by r.investorUserNo order by r.investorUserNo""")
    List<InvestorSum> investors(String afterUserNo, Limit limit);

    /** By who paid: another account of the borrower's can have been named since the plan was made. */
    @Query("""
            select new io.dueflow.query.books.BorrowerSum(d.borrowerUserNo,
              sum(case when d.settledAt is not null then d.amount else 0 end),
              sum(case when d.state = DONE and d.settledAt is null and d.releasedAt is null then d.amount else 0 end))
            from DepositoryRecord d where d.kind = FREEZE and d.borrowerUserNo > :afterUserNo
            group by d.borrowerUserNo order by d.borrowerUserNo""")
    List<BorrowerSum> borrowers(String afterUserNo, Limit limit);
}
