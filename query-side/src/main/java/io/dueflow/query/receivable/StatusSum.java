package io.dueflow.query.receivable;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.PaymentSum;
import io.dueflow.messages.query.ReceivableStatus;

/** Sums over the receivables of one status, in cents. */
record StatusSum(ReceivableStatus status, long payments, long principal, long interest, long commission, long lateFee) {

    PaymentSum toMessage() {
        return new PaymentSum(
                status,
                payments,
                Money.ofCents(principal),
                Money.ofCents(interest),
                Money.ofCents(commission),
                Money.ofCents(lateFee));
    }
}
