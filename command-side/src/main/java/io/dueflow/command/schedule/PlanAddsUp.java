package io.dueflow.command.schedule;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.Tender;
import io.dueflow.messages.receivable.ReceivableShare;
import java.util.List;

/** What must hold for every plan, whatever its terms (design, section 2). */
final class PlanAddsUp {

    private final Project project;

    private PlanAddsUp(Project project) {
        this.project = project;
    }

    /** Throws {@link IllegalStateException} where the periods do not add up to the loan and to the tenders. */
    static void check(Project project, List<Tender> tenders, List<SharedPeriod> periods) {
        PlanAddsUp plan = new PlanAddsUp(project);
        periods.forEach(plan::checkPeriod);
        plan.checkLoan(periods);
        plan.checkTenders(tenders, periods);
    }

    private void checkPeriod(SharedPeriod period) {
        ScheduledPeriod due = period.due();
        Money paidOut = Money.ZERO;
        for (ReceivableShare share : period.shares()) {
            if (!isSound(share)) {
                throw broken("period " + due.period() + ", tender " + share.tenderNo());
            }
            paidOut = paidOut.plus(share.principal()).plus(share.interest());
        }
        boolean sound = !due.principal().isNegative() && !due.commission().isNegative();
        if (!sound || !due.amount().equals(paidOut.plus(due.commission()))) {
            throw broken("period " + due.period());
        }
    }

    private static boolean isSound(ReceivableShare share) {
        return !share.principal().isNegative()
                && !share.commission().isNegative()
                && share.commission().compareTo(share.interest()) <= 0;
    }

    private void checkLoan(List<SharedPeriod> periods) {
        Money repaid = Money.ZERO;
        for (SharedPeriod period : periods) {
            repaid = repaid.plus(period.due().principal());
        }
        if (!repaid.equals(project.amount())) {
            throw broken("the principal of all periods");
        }
    }

    private void checkTenders(List<Tender> tenders, List<SharedPeriod> periods) {
        long[] returned = new long[tenders.size()];
        for (SharedPeriod period : periods) {
            for (int tender = 0; tender < returned.length; tender++) {
                returned[tender] += period.shares().get(tender).principal().cents();
            }
        }
        for (int tender = 0; tender < returned.length; tender++) {
            Tender invested = tenders.get(tender);
            if (invested.amount().cents() != returned[tender]) {
                throw broken("the principal of tender " + invested.tenderNo());
            }
        }
    }

    private IllegalStateException broken(String part) {
        return new IllegalStateException("The plan of project " + project.projectNo() + " does not add up: " + part);
    }
}
