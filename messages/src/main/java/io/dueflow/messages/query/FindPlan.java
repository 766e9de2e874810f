package io.dueflow.messages.query;

/** A project's plan with its installments, answered by at most one {@link Plan}. */
public record FindPlan(String projectNo) {}
