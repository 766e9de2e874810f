package io.dueflow.command.schedule;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.Project;

/** How much principal falls due in each period but the last, which takes all that is left. */
@FunctionalInterface
interface PrincipalDue {

    /**
     * At most what is outstanding, and never negative.
     *
     * @param interest what the borrower pays for the same period
     */
    Money of(Money outstanding, Money interest);

    static PrincipalDue by(Project project) {
        return switch (project.repaymentWay()) {
            case EQUAL_INSTALLMENTS ->
                upTo(Annuity.regularInstallment(project.amount(), project.borrowerAnnualRate(), project.periods()));
            case EQUAL_PRINCIPAL -> always(Money.ofCents(project.amount().cents() / project.periods()));
            case INTEREST_FIRST, ALL_AT_END -> always(Money.ZERO);
        };
    }

    private static PrincipalDue upTo(Money installment) {
        return (outstanding, interest) -> {
            Money principal = installment.minus(interest);
            return principal.compareTo(outstanding) < 0 ? principal : outstanding;
        };
    }

    private static PrincipalDue always(Money principal) {
        return (outstanding, interest) -> principal;
    }
}
