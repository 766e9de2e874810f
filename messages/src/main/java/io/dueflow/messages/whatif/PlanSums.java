package io.dueflow.messages.whatif;

import io.dueflow.messages.money.Money;

/**
 * What the borrower pays and who gets it.
 *
 * @param lateFee what the delay costs, all of it the investors'
 * @param investors principal, interest less their fee, and late fee
 * @param commission the platform's: its part of the borrower's interest, and the investors' fee
 */
public record PlanSums(Money principal, Money interest, Money lateFee, Money investors, Money commission) {

    public static final PlanSums NOTHING = new PlanSums(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    public Money borrower() {
        return principal.plus(interest).plus(lateFee);
    }

    public PlanSums plus(PlanSums other) {
        return new PlanSums(
                principal.plus(other.principal),
                interest.plus(other.interest),
                lateFee.plus(other.lateFee),
                investors.plus(other.investors),
                commission.plus(other.commission));
    }

    /** Whether all that the borrower pays goes to somebody. */
    public boolean foots() {
        return borrower().equals(investors.plus(commission));
    }
}
