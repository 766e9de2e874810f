package io.dueflow.command.schedule;

import io.dueflow.messages.money.Money;
import java.time.LocalDate;

/**
 * What the borrower owes for one period, and the part of the interest that the investors earn.
 *
 * @param period counted from 1
 * @param interest what the borrower pays for the use of the money, the investors' part included
 * @param investorInterest the investors' part, at most {@code interest}
 */
public record ScheduledPeriod(int period, LocalDate dueDate, Money principal, Money interest, Money investorInterest) {

    public Money amount() {
        return principal.plus(interest);
    }

    /** The platform's part: the rest of the borrower's interest. */
    public Money commission() {
        return interest.minus(investorInterest);
    }

    /** Whether there is anything to collect; a loan without interest, or of a few cents, can have months without. */
    public boolean isOwed() {
        return amount().isPositive();
    }
}
