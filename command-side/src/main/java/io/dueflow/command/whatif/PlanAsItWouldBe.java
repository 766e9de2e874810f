package io.dueflow.command.whatif;

import io.dueflow.command.CommandRefused;
import io.dueflow.command.installment.OverduePolicy;
import io.dueflow.command.plan.terms.AgreedTerms;
import io.dueflow.command.receivable.LateFeeInProportion;
import io.dueflow.command.schedule.ScheduledPeriod;
import io.dueflow.command.schedule.SharedPeriod;
import io.dueflow.command.schedule.SharedSchedule;
import io.dueflow.messages.receivable.LateFeeShare;
import io.dueflow.messages.whatif.PlanChanges;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The plan with other terms and days of payment. A period whose day is given was asked for when it was due, or on the next
 * working day, and its money came on that day; any other one is as late as it was.
 */
final class PlanAsItWouldBe {

    private final StoredPlan plan;
    private final AgreedTerms terms;
    private final Map<Integer, LocalDate> paid;
    private final OverduePolicy policy;

    PlanAsItWouldBe(StoredPlan plan, AgreedTerms terms, PlanChanges changes, OverduePolicy policy) {
        this.plan = plan;
        this.terms = terms;
        this.paid = changes.paid() == null ? Map.of() : changes.paid();
        this.policy = policy;
    }

    PlanAccount account() {
        var periods = SharedSchedule.of(terms.project(), terms.tenders()).stream()
                .filter(period -> period.due().isOwed())
                .toList();
        refuseUnknown(periods);
        var account = new PlanAccount();
        for (var period : periods) {
            var due = period.due();
            var lateDays = lateDays(due);
            account.add(
                    due.period(),
                    due.dueDate(),
                    lateDays,
                    due.interest(),
                    due.commission(),
                    period.shares(),
                    lateFees(period, lateDays));
        }
        return account;
    }

    private void refuseUnknown(List<SharedPeriod> periods) {
        var known = periods.stream().map(period -> period.due().period()).toList();
        for (var period : paid.keySet()) {
            if (!known.contains(period)) {
                throw new CommandRefused("paid: nothing would be owed in period " + period + ".", "paid");
            }
        }
    }

    private long lateDays(ScheduledPeriod due) {
        var paidOn = paid.get(due.period());
        if (paidOn == null) {
            var installment = plan.installments().get(due.period());
            return installment == null ? 0 : PlanAsItIs.lateDays(installment, policy);
        }
        if (paidOn.isBefore(due.dueDate())) {
            throw new CommandRefused(
                    "paid: period %d would be due on %s and cannot be paid on %s already."
                            .formatted(due.period(), due.dueDate(), paidOn),
                    "paid");
        }
        return policy.lateDays(policy.firstAskedOn(due.dueDate()), paidOn);
    }

    private List<LateFeeShare> lateFees(SharedPeriod period, long lateDays) {
        var fee = policy.lateFee(period.due().amount(), lateDays);
        return fee.isPositive() ? LateFeeInProportion.share(fee, period.shares()) : List.of();
    }
}
