package io.dueflow.messages.receivable;

import io.dueflow.messages.money.Money;

/**
 * What one tender is owed for one period.
 *
 * @param interest before the investor's fee
 * @param commission the investor's fee, which the platform keeps from the interest
 */
public record ReceivableShare(
        String tenderNo, String investorUserNo, Money principal, Money interest, Money commission) {}
