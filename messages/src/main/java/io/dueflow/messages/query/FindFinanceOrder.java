package io.dueflow.messages.query;

/**
 * A finance order with what its tenders bring, as an optional {@link FinanceOrderFile}.
 *
 * @param after where the page of payments before ended, or null for the first page
 * @param limit the most payments to return
 */
public record FindFinanceOrder(String financeId, ReceivableKey after, int limit) {}
