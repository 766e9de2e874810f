package io.dueflow.messages.query;

/**
 * What an investor is owed and has got, by due date.
 *
 * @param after where the page before ended, or null for the first page
 * @param limit the most receivables to return
 */
public record FindReceivables(String investorUserNo, ReceivableKey after, int limit) {}
