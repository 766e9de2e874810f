package io.dueflow.command.whatif;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.LateFeeShare;
import io.dueflow.messages.receivable.ReceivableShare;
import io.dueflow.messages.whatif.PeriodDue;
import io.dueflow.messages.whatif.PlanSums;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up a plan: what is owed period by period, and what each investor gets of all of them. */
final class PlanAccount {

    private final SortedMap<Integer, PeriodDue> periods = new TreeMap<>();
    private final SortedMap<String, Money> investors = new TreeMap<>();

    /**
     * Adds a period.
     *
     * @param interest all that the borrower pays beside the principal, the late fee left out
     * @param commission the platform's part of it, the investors' fees left out
     */
    void add(
            int period,
            LocalDate dueDate,
            long lateDays,
            Money interest,
            Money commission,
            List<ReceivableShare> shares,
            List<LateFeeShare> lateFees) {
        shares.forEach(share -> credit(
                share.investorUserNo(), share.principal().plus(share.interest()).minus(share.commission())));
        lateFees.forEach(share -> credit(share.investorUserNo(), share.lateFee()));
        var principal =
                Money.sum(shares.stream().map(ReceivableShare::principal).toList());
        var earned = Money.sum(shares.stream().map(ReceivableShare::interest).toList());
        var fees = Money.sum(shares.stream().map(ReceivableShare::commission).toList());
        var lateFee = Money.sum(lateFees.stream().map(LateFeeShare::lateFee).toList());
        var credited = principal.plus(earned).minus(fees).plus(lateFee);
        periods.put(
                period,
                new PeriodDue(
                        dueDate,
                        lateDays,
                        new PlanSums(principal, interest, lateFee, credited, commission.plus(fees))));
    }

    private void credit(String investor, Money amount) {
        investors.merge(investor, amount, Money::plus);
    }

    SortedMap<Integer, PeriodDue> periods() {
        return periods;
    }

    SortedMap<String, Money> investors() {
        return investors;
    }

    /** Throws {@link IllegalStateException} where not all that the borrower pays goes to somebody. */
    PlanSums sums() {
        periods.forEach((period, due) -> {
            if (!due.sums().foots()) {
                throw new IllegalStateException("period " + period + " does not add up: " + due);
            }
        });
        return periods.values().stream().map(PeriodDue::sums).reduce(PlanSums.NOTHING, PlanSums::plus);
    }
}
