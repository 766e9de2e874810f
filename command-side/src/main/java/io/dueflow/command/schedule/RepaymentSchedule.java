package io.dueflow.command.schedule;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.RepaymentWay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The periods of a loan by the rules of the design, section 2.
 *
 * <ul>
 *   <li>Equal installments: the annuity rounded up to the cent, of which the interest is paid first. The cents of each
 *       rounding bear interest until the end, {@code ((1 + i)ⁿ − 1) / i} in all, and the last installment settles them:
 *       that is cents for usual terms, and more for decades at a high rate. Where rounding up repays the loan early,
 *       nothing is owed in the months that remain.
 *   <li>Equal principal: the loan divided by the periods, rounded down to the cent; the last takes what is left.
 *   <li>Interest first: interest each month, all principal with the last.
 *   <li>All at end: one period, number 1, due after {@code periods} months, with simple interest for all of them that is
 *       rounded once.
 * </ul>
 *
 * <p>Interest is paid on the principal that is outstanding, by the borrower and to the investors alike. A due date is
 * counted from the start date and clipped to the month's end, so a plan from 31 January is due on 28 February and on 31
 * March.
 */
public final class RepaymentSchedule {

    private final Project project;
    private final boolean allAtEnd;
    private final PrincipalDue principalDue;

    private RepaymentSchedule(Project project) {
        this.project = project;
        this.allAtEnd = project.repaymentWay() == RepaymentWay.ALL_AT_END;
        this.principalDue = PrincipalDue.by(project);
    }

    /** All periods in their order, those in which nothing is owed included. */
    public static List<ScheduledPeriod> of(Project project) {
        return new RepaymentSchedule(project).periods();
    }

    private List<ScheduledPeriod> periods() {
        List<ScheduledPeriod> periods = new ArrayList<>();
        Money outstanding = project.amount();
        for (int period = 1; period <= lastPeriod(); period++) {
            ScheduledPeriod next = period(period, outstanding);
            periods.add(next);
            outstanding = outstanding.minus(next.principal());
        }
        return periods;
    }

    private ScheduledPeriod period(int period, Money outstanding) {
        Money interest = interestOn(outstanding, project.borrowerAnnualRate());
        Money investorInterest = interestOn(outstanding, project.annualRate());
        Money principal = period == lastPeriod() ? outstanding : principalDue.of(outstanding, interest);
        return new ScheduledPeriod(period, dueDate(period), principal, interest, investorInterest);
    }

    private Money interestOn(Money outstanding, BigDecimal annualRate) {
        return Interest.of(outstanding, annualRate, monthsPerPeriod());
    }

    private LocalDate dueDate(int period) {
        return project.startDate().plusMonths((long) period * monthsPerPeriod());
    }

    private int lastPeriod() {
        return allAtEnd ? 1 : project.periods();
    }

    private int monthsPerPeriod() {
        return allAtEnd ? project.periods() : 1;
    }
}
