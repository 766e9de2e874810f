package io.dueflow.command.financeorder;

import java.math.BigDecimal;

/** A rate is a fraction, 0.065 for 6.5 %, with no more decimals than the platform knows. */
final class RateIsAFraction implements FieldRule<BigDecimal> {

    private static final int DECIMALS = 6;

    @Override
    public boolean allows(BigDecimal value) {
        return value.signum() >= 0
                && value.compareTo(BigDecimal.ONE) < 0
                && value.stripTrailingZeros().scale() <= DECIMALS;
    }

    @Override
    public String reason() {
        return "must be from 0 to less than 1 with at most " + DECIMALS + " decimals";
    }
}
