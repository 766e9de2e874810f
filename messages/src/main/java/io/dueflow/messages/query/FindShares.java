package io.dueflow.messages.query;

/** What each tender is owed for one period of a project, and has got, as {@link Shares}. */
public record FindShares(String projectNo, int period) {}
