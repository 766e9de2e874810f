package io.dueflow.query.plan;

import io.dueflow.messages.money.Money;

/**
 * Sums over some installments, in cents.
 *
 * @param notCredited how many of them have no record yet of what the investors got
 * @param lateFee of the last attempts
 */
public record InstallmentSums(
        long installments, long amount, long commission, long credited, long fees, long notCredited, long lateFee) {

    public static final InstallmentSums NONE = new InstallmentSums(0, 0, 0, 0, 0, 0, 0);

    public Money amountOfAll() {
        return Money.ofCents(amount);
    }

    public Money lateFees() {
        return Money.ofCents(lateFee);
    }

    public Money amountWithLateFees() {
        return amountOfAll().plus(lateFees());
    }

    public Money investorsCredited() {
        return Money.ofCents(credited);
    }

    /** The plans' commission and the investors' fees. */
    public Money platformCommission() {
        return Money.ofCents(commission).plus(Money.ofCents(fees));
    }

    public boolean allCredited() {
        return notCredited == 0;
    }
}
