package io.dueflow.command.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import io.dueflow.command.CommandRefused;
import io.dueflow.command.EventParts;
import io.dueflow.command.installment.Installment;
import io.dueflow.command.plan.terms.AgreedTerms;
import io.dueflow.command.plan.terms.OtherTerms;
import io.dueflow.command.receivable.Receivable;
import io.dueflow.command.schedule.SharedPeriod;
import io.dueflow.command.schedule.SharedSchedule;
import io.dueflow.messages.plan.ActivateRepaymentPlan;
import io.dueflow.messages.plan.PlanId;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.RepaymentPlanActivated;
import io.dueflow.messages.plan.Tender;
import io.dueflow.messages.plan.TendersRecorded;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** A project's repayment plan (还款计划): its terms, decided once, and the opening of all its periods. */
@Aggregate
public class RepaymentPlan {

    @AggregateIdentifier
    private String planId;

    private Project project;
    private final List<Tender> tenders = new ArrayList<>();

    RepaymentPlan() {}

    /**
     * Opens the plan with all its installments and receivables at once. Months in which nothing is owed get neither.
     *
     * @return whether the plan is new; a repeat with the same terms changes nothing
     * @throws CommandRefused where the terms break a rule, or are other than those of the plan that is there
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(ActivateRepaymentPlan command) throws Exception {
        AgreedTerms terms = AgreedTerms.of(command);
        if (project != null) {
            refuseOther(terms);
            return false;
        }
        activate(terms);
        return true;
    }

    private void refuseOther(AgreedTerms terms) {
        List<String> different = OtherTerms.between(terms, new AgreedTerms(project, tenders));
        if (!different.isEmpty()) {
            throw new CommandRefused("Project " + project.projectNo() + " already has a plan with other terms: "
                    + String.join(", ", different) + ".");
        }
    }

    private void activate(AgreedTerms terms) throws Exception {
        List<SharedPeriod> periods = SharedSchedule.of(terms.project(), terms.tenders());
        apply(new RepaymentPlanActivated(terms.project(), terms.tenders().size()));
        for (List<Tender> part : EventParts.of(terms.tenders())) {
            apply(new TendersRecorded(terms.project().projectNo(), part));
        }
        for (SharedPeriod period : periods) {
            if (period.due().isOwed()) {
                createNew(Installment.class, () -> new Installment(terms.project(), period.due()));
                createNew(Receivable.class, () -> new Receivable(terms.project().projectNo(), period));
            }
        }
    }

    @EventSourcingHandler
    void on(RepaymentPlanActivated event) {
        planId = new PlanId(event.projectNo()).toString();
        project = event.project();
    }

    @EventSourcingHandler
    void on(TendersRecorded event) {
        tenders.addAll(event.tenders());
    }
}
