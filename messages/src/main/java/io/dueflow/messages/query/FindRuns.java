package io.dueflow.messages.query;

/**
 * The runs of the latest business dates, the latest first, as {@link Runs}.
 *
 * @param limit the most runs to return
 */
public record FindRuns(int limit) {}
