package io.dueflow.messages.plan;

/** The identifier of a project's repayment plan among all event streams. */
public record PlanId(String projectNo) {

    @Override
    public String toString() {
        return "plan/" + projectNo;
    }
}
