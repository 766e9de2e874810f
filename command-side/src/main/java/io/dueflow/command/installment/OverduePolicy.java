package io.dueflow.command.installment;

import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.installment.InstallmentScheduled;
import io.dueflow.messages.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What a delay costs. Grace runs from the first day on which the borrower's money was asked for and was not there, and
 * only working days count, so that nobody pays for a day on which we could not collect. Values out of bounds throw
 * {@link IllegalArgumentException} and name the property.
 *
 * @param graceDays working days without a fee, 0 to 365
 * @param lateFeeRate share of the overdue principal and interest for each working day after them, 0 to 0.01
 */
public record OverduePolicy(int graceDays, BigDecimal lateFeeRate, WorkingDays days) {

    private static final int MOST_GRACE_DAYS = 365;
    private static final BigDecimal HIGHEST_RATE = new BigDecimal("0.01");

    public OverduePolicy {
        if (graceDays < 0 || graceDays > MOST_GRACE_DAYS) {
            throw new IllegalArgumentException(
                    "dueflow.overdue.grace-days is %d but must be from 0 to %d".formatted(graceDays, MOST_GRACE_DAYS));
        }
        if (lateFeeRate.signum() < 0 || lateFeeRate.compareTo(HIGHEST_RATE) > 0) {
            throw new IllegalArgumentException("dueflow.overdue.late-fee-rate is %s but must be from 0 to %s"
                    .formatted(lateFeeRate.toPlainString(), HIGHEST_RATE));
        }
    }

    /** The day on which what falls due on the date is asked for first. */
    public LocalDate firstAskedOn(LocalDate dueDate) {
        return days.onOrAfter(dueDate);
    }

    /** How many days cost a fee by the date. */
    public long lateDays(LocalDate moneyMissingSince, LocalDate businessDate) {
        return Math.max(0, days.between(moneyMissingSince, businessDate) - graceDays);
    }

    /**
     * What the delay of an installment costs. The fee is the investors', so there is none where they are owed nothing: the
     * bank would have to be told of money that goes to nobody, and nothing of the installment could be collected.
     */
    public Money lateFee(InstallmentScheduled scheduled, long lateDays) {
        var platformsAlone = scheduled.amount().equals(scheduled.commission());
        return platformsAlone ? Money.ZERO : lateFee(scheduled.amount(), lateDays);
    }

    /**
     * The fee of all late days together, {@code owed × rate × days}, rounded half up once, so that no day's rounding adds
     * up.
     */
    public Money lateFee(Money owed, long lateDays) {
        var cents = lateFeeRate
                .multiply(BigDecimal.valueOf(owed.cents()))
                .multiply(BigDecimal.valueOf(lateDays))
                .setScale(0, RoundingMode.HALF_UP);
        return Money.ofCents(cents.longValueExact());
    }
}
