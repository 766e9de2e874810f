package io.dueflow.messages.plan;

import io.dueflow.messages.ProjectEvent;

/** What happened to a repayment plan. */
public sealed interface PlanEvent extends ProjectEvent permits RepaymentPlanActivated, TendersRecorded {}
