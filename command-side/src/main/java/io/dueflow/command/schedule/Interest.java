package io.dueflow.command.schedule;

import io.dueflow.messages.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Interest at a twelfth of the annual rate a month (design, section 2). */
final class Interest {

    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);

    private Interest() {}

    /**
     * Principal × annual rate × months / 12, rounded half up to the cent. A twelfth need not be a finite decimal, so the
     * division comes last, and it is the only rounding.
     */
    static Money of(Money principal, BigDecimal annualRate, int months) {
        BigDecimal cents = BigDecimal.valueOf(principal.cents())
                .multiply(annualRate)
                .multiply(BigDecimal.valueOf(months))
                .divide(MONTHS_A_YEAR, 0, RoundingMode.HALF_UP);
        return Money.ofCents(cents.longValueExact());
    }
}
