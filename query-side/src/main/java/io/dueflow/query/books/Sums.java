package io.dueflow.query.books;

import io.dueflow.query.plan.PlannedInstallment;
import io.dueflow.query.plan.RepaymentId;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Sums of money in cents, each from the rows that know it best. */
interface Sums extends Repository<PlannedInstallment, RepaymentId> {

    @Query(
            """
            select new io.dueflow.query.books.Sums.Credited(coalesce(sum(r.principal + r.interest - r.commission), 0),
              coalesce(sum(r.commission), 0))
            from ReceivedShare r""")
    Credited credited();

    @Query(
            """
            select coalesce(sum(d.amount), 0) from DepositoryRecord d
            where d.kind = FREEZE and d.state = DONE and d.settledAt is null""")
    long frozen();

    @Query(
            """
            select new io.dueflow.query.books.Sums.Investor(r.investorUserNo,
              sum(r.principal + r.interest - r.commission), sum(r.commission))
            from ReceivedShare r where r.investorUserNo > :afterUserNo
            group by r.investorUserNo order by r.investorUserNo""")
    List<Investor> investors(String afterUserNo, Limit limit);

    @Query(
            """
            select new io.dueflow.query.books.Sums.Borrower(i.borrowerUserNo,
              sum(case when i.status = REPAID then i.amount else 0 end),
              (select coalesce(sum(d.amount), 0) from DepositoryRecord d
               where d.borrowerUserNo = i.borrowerUserNo
                 and d.kind = FREEZE and d.state = DONE and d.settledAt is null))
            from PlannedInstallment i where i.borrowerUserNo > :afterUserNo
            group by i.borrowerUserNo order by i.borrowerUserNo""")
    List<Borrower> borrowers(String afterUserNo, Limit limit);

    /** What investors got, and their fees. */
    record Credited(long credited, long fees) {}

    /** What one investor got, and the fees. */
    record Investor(String userNo, long credited, long fees) {}

    /** What one borrower was debited, and what is frozen and not settled. */
    record Borrower(String userNo, long debited, long frozen) {}
}
