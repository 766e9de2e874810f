package io.dueflow.messages.whatif;

/** What would a plan have come to with other terms, or other days of payment? Changes nothing. */
public record FindPlanWhatIf(String projectNo, PlanChanges changes) {}
