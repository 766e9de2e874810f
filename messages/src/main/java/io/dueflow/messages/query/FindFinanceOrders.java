package io.dueflow.messages.query;

/**
 * An investor's finance orders, as {@link FinanceOrderPage}.
 *
 * @param userId the investor on the platform
 * @param after where the page before ended, or null for the first page
 * @param limit the most orders to return
 */
public record FindFinanceOrders(String userId, FinanceOrderKey after, int limit) {}
