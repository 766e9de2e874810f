package io.dueflow.messages.query;

/**
 * What waits, in the order of due date, project and period, as {@link Waiting}.
 *
 * @param kind what the page is about, or null for all; the counts are always of all
 * @param after where the page before ended, or null for the first page
 * @param limit the most installments to return
 */
public record FindWaiting(WaitingKind kind, InstallmentKey after, int limit) {}
