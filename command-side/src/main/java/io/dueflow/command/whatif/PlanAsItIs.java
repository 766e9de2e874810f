package io.dueflow.command.whatif;

import io.dueflow.command.installment.OverduePolicy;

/** The plan by its events: what is owed as it was scheduled, and the late fees that were paid. */
final class PlanAsItIs {

    private final StoredPlan plan;
    private final OverduePolicy policy;

    PlanAsItIs(StoredPlan plan, OverduePolicy policy) {
        this.plan = plan;
        this.policy = policy;
    }

    PlanAccount account() {
        var account = new PlanAccount();
        plan.installments().forEach((period, installment) -> {
            var scheduled = installment.scheduled();
            var receivable = plan.receivables().get(period);
            account.add(
                    period,
                    scheduled.dueDate(),
                    lateDays(installment, policy),
                    scheduled.interest(),
                    scheduled.commission(),
                    receivable.shares(),
                    receivable.lateFees());
        });
        return account;
    }

    /** Days of the delay that cost a fee; none for what is not paid, since it may take longer still. */
    static long lateDays(InstallmentStory installment, OverduePolicy policy) {
        return installment
                .paidOn()
                .map(paidOn -> installment.delay().lateDaysOn(paidOn, policy))
                .orElse(0L);
    }
}
