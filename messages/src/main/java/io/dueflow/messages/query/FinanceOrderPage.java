package io.dueflow.messages.query;

import java.util.List;

/**
 * A page of finance orders.
 *
 * @param next where it ended, or null when it is the last
 */
public record FinanceOrderPage(List<FinanceOrderRecord> orders, FinanceOrderKey next) {}
