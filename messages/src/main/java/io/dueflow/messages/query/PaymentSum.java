package io.dueflow.messages.query;

import io.dueflow.messages.money.Money;

/**
 * What the receivables of one status come to.
 *
 * @param interest before the investor's fee
 * @param commission the investor's fee
 * @param lateFee what was received beside it for the borrower's delay
 */
public record PaymentSum(
        ReceivableStatus status, long payments, Money principal, Money interest, Money commission, Money lateFee) {

    /** What the investor gets. */
    public Money amount() {
        return principal.plus(interest).minus(commission).plus(lateFee);
    }
}
