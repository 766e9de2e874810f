package io.dueflow.benchmarks.ours;

import io.dueflow.benchmarks.book.BookedLoan;
import io.dueflow.benchmarks.book.LoanBook;
import io.dueflow.messages.JointCommands;
import io.dueflow.messages.ReadAhead;
import io.dueflow.messages.plan.ActivateRepaymentPlan;
import java.util.ArrayList;
import java.util.List;

/** Brings a loan book into the service by the commands that an import sends, many in one transaction. */
final class JointActivations {

    /** About so many events go into one transaction; a plan has two for each period. */
    private static final int EVENTS_AT_ONCE = 400;

    private final JointCommands joint;

    JointActivations(JointCommands joint) {
        this.joint = joint;
    }

    /** Throws {@link IllegalStateException} where a plan is refused. */
    void activate(LoanBook book) {
        var most = Math.max(1, EVENTS_AT_ONCE / (2 * book.periods()));
        var some = new ArrayList<ActivateRepaymentPlan>();
        book.loans().map(JointActivations::command).forEach(command -> {
            some.add(command);
            if (some.size() == most) {
                send(some);
                some.clear();
            }
        });
        send(some);
    }

    private static ActivateRepaymentPlan command(BookedLoan loan) {
        return new ActivateRepaymentPlan(loan.project(), loan.tenders());
    }

    private void send(List<ActivateRepaymentPlan> commands) {
        var streams = commands.stream().map(ActivateRepaymentPlan::planId).toList();
        var failures = joint.handle(commands, new ReadAhead(streams, List.of()));
        if (!failures.isEmpty()) {
            throw new IllegalStateException("plans were not activated: " + failures);
        }
    }
}
