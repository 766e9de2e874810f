package io.dueflow.command.financeorder;

import io.dueflow.messages.money.Money;

/** An amount is positive, and not so large that sums of amounts could overflow. */
final class AmountIsWithinBounds implements FieldRule<Money> {

    private static final Money LARGEST = Money.ofCents(10_000_000_000_000L);

    @Override
    public boolean allows(Money value) {
        return value.isPositive() && value.compareTo(LARGEST) <= 0;
    }

    @Override
    public String reason() {
        return "must be from 0.01 to " + LARGEST + " yuan";
    }
}
