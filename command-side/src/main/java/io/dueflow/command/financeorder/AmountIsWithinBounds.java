package io.dueflow.command.financeorder;

import io.dueflow.messages.Limits;
import io.dueflow.messages.money.Money;

/** An amount is positive, and not so large that sums of amounts could overflow. */
final class AmountIsWithinBounds implements FieldRule<Money> {

    @Override
    public boolean allows(Money value) {
        return value.isPositive() && value.compareTo(Limits.LARGEST_AMOUNT) <= 0;
    }

    @Override
    public String reason() {
        return "must be from 0.01 to " + Limits.LARGEST_AMOUNT + " yuan";
    }
}
