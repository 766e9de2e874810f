package io.dueflow.messages.query;

import io.dueflow.messages.plan.Project;
import java.time.Instant;
import java.util.List;

/** A repayment plan: the project's terms and all its installments in the order of their periods. */
public record Plan(Project project, int tenders, Instant activatedAt, List<Installment> installments) {}
