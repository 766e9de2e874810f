package io.dueflow.command.schedule;

import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.RepaymentWay;
import io.dueflow.messages.plan.Tender;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan by the words of the design, section 2, in exact fractions and without regard to speed, to compare with. It shares
 * neither arithmetic nor dates with the schedule.
 */
final class PlanByFractions {

    private static final int[] MONTH_LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    /** One period, in cents; shares is null where the design's rule cannot share (ADR 7). */
    record Period(LocalDate dueDate, long principal, long interest, long commission, List<Share> shares) {}

    record Share(long principal, long interest, long fee) {}

    private final Project project;
    private final List<Tender> tenders;

    private PlanByFractions(Project project, List<Tender> tenders) {
        this.project = project;
        this.tenders = tenders;
    }

    static List<Period> of(Project project, List<Tender> tenders) {
        return new PlanByFractions(project, tenders).periods();
    }

    private List<Period> periods() {
        boolean once = project.repaymentWay() == RepaymentWay.ALL_AT_END;
        int count = once ? 1 : project.periods();
        int months = once ? project.periods() : 1;
        long[] principals = new long[count];
        long[] interests = new long[count];
        long[] earned = new long[count];
        long installment = installment();
        long outstanding = project.amount().cents();
        for (int i = 0; i < count; i++) {
            interests[i] = interest(outstanding, monthly(Fraction.of(project.borrowerAnnualRate())), months);
            earned[i] =
                    Math.min(interests[i], interest(outstanding, monthly(Fraction.of(project.annualRate())), months));
            principals[i] = i == count - 1 ? outstanding : Math.min(outstanding, principal(installment, interests[i]));
            outstanding -= principals[i];
        }
        long[] weights =
                tenders.stream().mapToLong(tender -> tender.amount().cents()).toArray();
        long[][] ofPrincipal = AsDesigned.share(principals, weights);
        long[][] ofInterest = AsDesigned.share(earned, weights);
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            periods.add(new Period(
                    dueDate((i + 1) * months),
                    principals[i],
                    interests[i],
                    interests[i] - earned[i],
                    ofPrincipal == null || ofInterest == null ? null : shares(ofPrincipal[i], ofInterest[i])));
        }
        return periods;
    }

    private static long interest(long outstanding, Fraction monthlyRate, int months) {
        return Fraction.of(outstanding)
                .times(monthlyRate)
                .times(Fraction.of(months))
                .roundedHalfUp();
    }

    private long principal(long installment, long interest) {
        return switch (project.repaymentWay()) {
            case EQUAL_INSTALLMENTS -> installment - interest;
            case EQUAL_PRINCIPAL -> project.amount().cents() / project.periods();
            case INTEREST_FIRST, ALL_AT_END -> 0;
        };
    }

    /** The loan, divided by what a cent at the end of each month is worth at its beginning. */
    private long installment() {
        Fraction one = Fraction.of(1);
        Fraction growth = one.plus(monthly(Fraction.of(project.borrowerAnnualRate())));
        Fraction worth = Fraction.of(0);
        for (int month = 0; month < project.periods(); month++) {
            worth = one.plus(worth).dividedBy(growth);
        }
        return Fraction.of(project.amount().cents()).dividedBy(worth).roundedUp();
    }

    private static Fraction monthly(Fraction annualRate) {
        return annualRate.dividedBy(Fraction.of(12));
    }

    private List<Share> shares(long[] principal, long[] interest) {
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < principal.length; i++) {
            long fee = Fraction.of(interest[i])
                    .times(Fraction.of(project.investorFeeRate()))
                    .roundedHalfUp();
            shares.add(new Share(principal[i], interest[i], fee));
        }
        return shares;
    }

    private LocalDate dueDate(int months) {
        LocalDate start = project.startDate();
        int counted = start.getYear() * 12 + start.getMonthValue() - 1 + months;
        int year = counted / 12;
        int month = counted % 12;
        boolean leap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0;
        int length = month == 1 && leap ? 29 : MONTH_LENGTHS[month];
        return LocalDate.of(year, month + 1, Math.min(start.getDayOfMonth(), length));
    }
}
