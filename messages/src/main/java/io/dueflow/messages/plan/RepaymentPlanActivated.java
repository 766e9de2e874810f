package io.dueflow.messages.plan;

/** A project's plan has begun; its tenders, installments and receivables follow in the same transaction. */
public record RepaymentPlanActivated(Project project, int tenders) implements PlanEvent {

    @Override
    public String projectNo() {
        return project.projectNo();
    }
}
