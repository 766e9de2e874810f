package io.dueflow.simulation.world;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.ActivateRepaymentPlan;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.RepaymentWay;
import io.dueflow.messages.plan.Tender;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A loan of one period, drawn from the seed. */
public final class Loan {

    private static final int MOST_TENDERS = 4;
    private static final int INVESTORS = 5;

    private Loan() {}

    /** @param dueDate a day that every month has */
    public static ActivateRepaymentPlan drawn(Chance chance, int number, LocalDate dueDate) {
        var cents = 100L * chance.between(1_000, 500_000);
        var borrower = "B" + (number > 1 && chance.hits(0.2) ? number - 1 : number);
        var project = new Project(
                "P" + number,
                borrower,
                "C-" + borrower,
                Money.ofCents(cents),
                dueDate.minusMonths(1),
                1,
                chance.oneOf(List.of(RepaymentWay.values())),
                new BigDecimal("0.12"),
                new BigDecimal("0.10"),
                new BigDecimal("0.05"));
        return new ActivateRepaymentPlan(project, tenders(chance, number, cents));
    }

    private static List<Tender> tenders(Chance chance, int number, long cents) {
        var tenders = new ArrayList<Tender>();
        var count = chance.between(1, MOST_TENDERS);
        var left = cents;
        for (var tender = 1; tender <= count; tender++) {
            var share = tender == count ? left : 100L * chance.between(1, (int) (left / 200));
            var investor = "I" + chance.between(1, INVESTORS);
            tenders.add(new Tender("T" + number + "-" + tender, investor, "C-" + investor, Money.ofCents(share)));
            left -= share;
        }
        return tenders;
    }
}
