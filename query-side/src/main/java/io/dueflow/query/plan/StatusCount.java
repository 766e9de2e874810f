package io.dueflow.query.plan;

import io.dueflow.messages.query.InstallmentStatus;

/** How many installments are in a status. */
public record StatusCount(InstallmentStatus status, long installments) {}
