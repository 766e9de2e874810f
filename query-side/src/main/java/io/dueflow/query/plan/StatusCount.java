package io.dueflow.query.plan;

import io.dueflow.messages.query.InstallmentStatus;

/** How many installments are in a status, and what they come to in cents. */
public record StatusCount(InstallmentStatus status, long installments, long amount) {}
