package io.dueflow.messages.plan;

import java.util.List;

/** Opens the plan of a funded project: what the borrower will owe and what each investor will get. */
public record ActivateRepaymentPlan(Project project, List<Tender> tenders) implements PlanCommand {

    @Override
    public String planId() {
        return new PlanId(project.projectNo()).toString();
    }
}
