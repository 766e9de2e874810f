package io.dueflow.messages.query;

import java.util.List;

/**
 * A finance order with its tenders and what their receivables have brought and still owe.
 *
 * @param tenders the first of them, by project and tender
 * @param tendersTotal how many there are
 * @param sums over all payments, one for each status that there is
 * @param payments a page of them
 */
public record FinanceOrderFile(
        FinanceOrderRecord order,
        List<OrderTender> tenders,
        long tendersTotal,
        List<PaymentSum> sums,
        ReceivablePage payments) {}
