package io.dueflow.messages.receivable;

import io.dueflow.messages.money.Money;

/**
 * All investors of the period have been paid, by one confirmed request to the bank. The shares are those that were
 * opened, so the event holds their sums only and stays small for any number of investors.
 */
public record ReceivableReceived(
        String projectNo, int period, String requestNo, int tenders, Money principal, Money interest, Money commission)
        implements ReceivableEvent {}
