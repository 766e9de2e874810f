package io.dueflow.query.desk;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.Installment;
import io.dueflow.messages.query.InstallmentStatus;
import io.dueflow.messages.query.Plan;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the installments of a plan come to.
 *
 * @param closed cancelled, or settled outside the bank
 * @param foots whether repaid, closed and open are all there is, and the principal is the project's amount
 */
public record PlanSums(
        Money principal,
        Money interest,
        Money commission,
        Money amount,
        Money repaid,
        Money closed,
        Money open,
        boolean foots) {

    static PlanSums of(Plan plan) {
        var principal = sum(plan, any -> true, Installment::principal);
        var interest = sum(plan, any -> true, Installment::interest);
        var amount = sum(plan, any -> true, Installment::amount);
        var repaid = sum(plan, PlanSums::isRepaid, Installment::amount);
        var closed = sum(plan, one -> one.status().isOver() && !isRepaid(one), Installment::amount);
        var open = sum(plan, one -> !one.status().isOver(), Installment::amount);
        return new PlanSums(
                principal,
                interest,
                sum(plan, any -> true, Installment::commission),
                amount,
                repaid,
                closed,
                open,
                amount.equals(repaid.plus(closed).plus(open))
                        && amount.equals(principal.plus(interest))
                        && principal.equals(plan.project().amount()));
    }

    private static boolean isRepaid(Installment installment) {
        return installment.status() == InstallmentStatus.REPAID;
    }

    private static Money sum(Plan plan, Predicate<Installment> which, Function<Installment, Money> what) {
        return Money.sum(plan.installments().stream().filter(which).map(what).toList());
    }
}
