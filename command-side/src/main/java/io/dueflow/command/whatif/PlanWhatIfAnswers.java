package io.dueflow.command.whatif;

import io.dueflow.command.CommandRefused;
import io.dueflow.command.installment.OverduePolicy;
import io.dueflow.command.plan.terms.AgreedTerms;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.ActivateRepaymentPlan;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.whatif.FindPlanWhatIf;
import io.dueflow.messages.whatif.InvestorWhatIf;
import io.dueflow.messages.whatif.PeriodWhatIf;
import io.dueflow.messages.whatif.PlanChanges;
import io.dueflow.messages.whatif.PlanWhatIf;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.queryhandling.QueryHandler;

/**
 * Computes a plan anew with other terms or days of payment, by the rules that the aggregates go by, and holds it against
 * what its events say. It reads events, and publishes none.
 */
public final class PlanWhatIfAnswers {

    private final Function<String, DomainEventStream> streams;
    private final OverduePolicy policy;

    /** @param streams an event stream by its name, as far as the question is about it */
    public PlanWhatIfAnswers(Function<String, DomainEventStream> streams, OverduePolicy policy) {
        this.streams = streams;
        this.policy = policy;
    }

    /**
     * Empty where the project has no plan.
     *
     * @throws CommandRefused where the changed terms break a rule, or a period was paid before it would be due
     */
    @QueryHandler
    public Optional<PlanWhatIf> answer(FindPlanWhatIf query) {
        return StoredPlan.read(streams, query.projectNo()).map(plan -> answer(plan, query.changes()));
    }

    private PlanWhatIf answer(StoredPlan plan, PlanChanges changes) {
        var changed = AgreedTerms.of(new ActivateRepaymentPlan(changed(plan.project(), changes), plan.tenders()));
        var is = new PlanAsItIs(plan, policy).account();
        var wouldBe = new PlanAsItWouldBe(plan, changed, changes, policy).account();
        return new PlanWhatIf(
                plan.project(),
                changed.project(),
                periods(is, wouldBe),
                investors(is, wouldBe),
                is.sums(),
                wouldBe.sums());
    }

    private static Project changed(Project project, PlanChanges changes) {
        return new Project(
                project.projectNo(),
                project.borrowerUserNo(),
                project.borrowerConsumerId(),
                project.amount(),
                Objects.requireNonNullElse(changes.startDate(), project.startDate()),
                Objects.requireNonNullElse(changes.periods(), project.periods()),
                Objects.requireNonNullElse(changes.repaymentWay(), project.repaymentWay()),
                Objects.requireNonNullElse(changes.borrowerAnnualRate(), project.borrowerAnnualRate()),
                Objects.requireNonNullElse(changes.annualRate(), project.annualRate()),
                Objects.requireNonNullElse(changes.investorFeeRate(), project.investorFeeRate()));
    }

    private static List<PeriodWhatIf> periods(PlanAccount is, PlanAccount wouldBe) {
        var all = new TreeSet<>(is.periods().keySet());
        all.addAll(wouldBe.periods().keySet());
        return all.stream()
                .map(period -> new PeriodWhatIf(
                        period, is.periods().get(period), wouldBe.periods().get(period)))
                .toList();
    }

    private static List<InvestorWhatIf> investors(PlanAccount is, PlanAccount wouldBe) {
        var all = new TreeSet<>(is.investors().keySet());
        all.addAll(wouldBe.investors().keySet());
        return all.stream()
                .map(investor -> new InvestorWhatIf(
                        investor,
                        is.investors().getOrDefault(investor, Money.ZERO),
                        wouldBe.investors().getOrDefault(investor, Money.ZERO)))
                .toList();
    }
}
