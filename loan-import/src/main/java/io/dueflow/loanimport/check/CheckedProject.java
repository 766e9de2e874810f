package io.dueflow.loanimport.check;

import io.dueflow.loanimport.read.Position;
import io.dueflow.messages.plan.ActivateRepaymentPlan;

/** A project that is good with all its tenders. */
public record CheckedProject(Position at, ActivateRepaymentPlan command) {

    public String projectNo() {
        return command.project().projectNo();
    }
}
