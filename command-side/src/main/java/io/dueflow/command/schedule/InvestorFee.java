package io.dueflow.command.schedule;

import io.dueflow.messages.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the platform keeps of an investor's interest (design, section 2). */
record InvestorFee(BigDecimal rate) {

    /** Interest × rate, rounded half up to the cent; at most the interest, as the rate is at most 1. */
    Money of(Money interest) {
        BigDecimal cents = BigDecimal.valueOf(interest.cents()).multiply(rate).setScale(0, RoundingMode.HALF_UP);
        return Money.ofCents(cents.longValueExact());
    }
}
