package io.dueflow.bank.simulator.request;

import java.math.BigDecimal;

/** Amounts of yuan on the wire, whole cents (分) inside. */
public final class Cents {

    /** The largest amount that one field may carry, so that the sum of any request fits a long. */
    public static final long MAX = 100_000_000_000_000L;

    private Cents() {}

    /**
     * Reads yuan exactly; throws {@link ArithmeticException} for a fraction of a cent or beyond {@link #MAX}. The scale
     * alone is changed, for the digits of 1E+99999999 would be written out else before they are counted.
     */
    public static long ofYuan(BigDecimal yuan) {
        long cents = yuan.scaleByPowerOfTen(2).longValueExact();
        if (cents > MAX || cents < -MAX) {
            throw new ArithmeticException("beyond " + yuan(MAX) + " yuan");
        }
        return cents;
    }

    /** Yuan with exactly two decimals. */
    public static BigDecimal yuan(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
