package io.dueflow.messages.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Collection;

/**
 * An exact amount of yuan, held and stored as a whole number of cents (分).
 *
 * <p>Arithmetic that would overflow throws {@link ArithmeticException}.
 */
public record Money(@JsonValue long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    @JsonCreator
    public Money {}

    public static Money ofCents(long cents) {
        return cents == 0 ? ZERO : new Money(cents);
    }

    /**
     * Reads an amount in yuan; throws {@link ArithmeticException} where it has a fraction of a cent or is too large. The
     * scale alone is changed, for the digits of 1E+99999999 would be written out else before they are counted.
     */
    public static Money ofYuan(BigDecimal yuan) {
        return ofCents(yuan.scaleByPowerOfTen(2).longValueExact());
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return ofCents(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return ofCents(Math.subtractExact(cents, other.cents));
    }

    public boolean isNegative() {
        return cents < 0;
    }

    public boolean isPositive() {
        return cents > 0;
    }

    /** The amount in yuan with exactly two decimals, as people and the bank write it. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(cents, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    public String toString() {
        return yuan().toPlainString();
    }
}
