package io.dueflow.command.schedule;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact fraction that is not negative, never shortened. */
record Fraction(BigInteger above, BigInteger below) {

    private static final BigInteger TWO = BigInteger.TWO;

    static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static Fraction of(BigDecimal decimal) {
        return new Fraction(
                decimal.movePointRight(decimal.scale()).toBigIntegerExact(), BigInteger.TEN.pow(decimal.scale()));
    }

    Fraction plus(Fraction other) {
        return new Fraction(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    Fraction times(Fraction other) {
        return new Fraction(above.multiply(other.above), below.multiply(other.below));
    }

    Fraction dividedBy(Fraction other) {
        return new Fraction(above.multiply(other.below), below.multiply(other.above));
    }

    long roundedUp() {
        return above.add(below).subtract(BigInteger.ONE).divide(below).longValueExact();
    }

    /** The largest whole number that is at most a half above. */
    long roundedHalfUp() {
        return above.multiply(TWO).add(below).divide(below.multiply(TWO)).longValueExact();
    }
}
