package io.dueflow.command.schedule;

import io.dueflow.messages.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The regular amount of equal installments (等额本息). */
final class Annuity {

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private Annuity() {}

    /**
     * The annuity that repays the principal with interest in so many months, rounded up to the cent.
     *
     * <p>The textbook form {@code P·i / (1 − (1 + i)⁻ⁿ)} with {@code i = r/12}, both sides multiplied by
     * {@code 12·(12 + r)ⁿ}: {@code P·r·(12 + r)ⁿ / (12·((12 + r)ⁿ − 12ⁿ))}. Everything before the one division is a
     * finite decimal and exact, so an annuity that is a whole number of cents is not rounded up by mistake.
     */
    static Money regularInstallment(Money principal, BigDecimal annualRate, int periods) {
        BigDecimal cents = BigDecimal.valueOf(principal.cents());
        return Money.ofCents(roundedUp(cents, annualRate, periods).longValueExact());
    }

    private static BigDecimal roundedUp(BigDecimal cents, BigDecimal annualRate, int periods) {
        if (annualRate.signum() == 0) {
            return cents.divide(BigDecimal.valueOf(periods), 0, RoundingMode.UP);
        }
        BigDecimal grown = TWELVE.add(annualRate).pow(periods);
        BigDecimal growth = grown.subtract(TWELVE.pow(periods));
        return cents.multiply(annualRate).multiply(grown).divide(TWELVE.multiply(growth), 0, RoundingMode.UP);
    }
}
