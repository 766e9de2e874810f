package io.dueflow.messages.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a repayment plan (还款计划). */
public sealed interface PlanCommand permits ActivateRepaymentPlan {

    @TargetAggregateIdentifier
    String planId();
}
