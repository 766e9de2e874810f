package io.dueflow.command.schedule;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.Tender;
import io.dueflow.messages.receivable.ReceivableShare;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The whole plan of a project: what the borrower owes and what each tender gets, period by period. */
public final class SharedSchedule {

    private final List<ScheduledPeriod> schedule;
    private final List<Tender> tenders;
    private final InvestorFee fee;
    private final long[][] principal;
    private final long[][] interest;

    private SharedSchedule(Project project, List<Tender> tenders) {
        this.schedule = RepaymentSchedule.of(project);
        this.tenders = tenders;
        this.fee = new InvestorFee(project.investorFeeRate());
        this.principal = share(ScheduledPeriod::principal);
        this.interest = share(ScheduledPeriod::investorInterest);
    }

    /**
     * All periods in their order, those in which nothing is owed included. Throws {@link IllegalStateException} where
     * the plan does not add up, so that no such plan can become an event.
     *
     * @param tenders at least one, of positive amounts that make up the project's
     */
    public static List<SharedPeriod> of(Project project, List<Tender> tenders) {
        SharedSchedule shared = new SharedSchedule(project, tenders);
        List<SharedPeriod> periods = IntStream.range(0, shared.schedule.size())
                .mapToObj(shared::period)
                .toList();
        PlanAddsUp.check(project, tenders, periods);
        return periods;
    }

    private long[][] share(Function<ScheduledPeriod, Money> total) {
        return CentByCent.share(
                schedule.stream().map(total).mapToLong(Money::cents).toArray(),
                tenders.stream().map(Tender::amount).mapToLong(Money::cents).toArray());
    }

    private SharedPeriod period(int index) {
        return new SharedPeriod(
                schedule.get(index),
                IntStream.range(0, tenders.size())
                        .mapToObj(
                                tender -> share(tenders.get(tender), principal[index][tender], interest[index][tender]))
                        .toList());
    }

    private ReceivableShare share(Tender tender, long principalCents, long interestCents) {
        Money earned = Money.ofCents(interestCents);
        return new ReceivableShare(
                tender.tenderNo(), tender.investorUserNo(), Money.ofCents(principalCents), earned, fee.of(earned));
    }
}
