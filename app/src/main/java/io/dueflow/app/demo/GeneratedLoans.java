package io.dueflow.app.demo;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.RepaymentWay;
import io.dueflow.messages.plan.Tender;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws loans that could be a platform's: most are small, few are long, and nearly all borrowers have one. */
final class GeneratedLoans {

    private static final int CENTS_PER_STEP = 10_000;
    private static final int MOST_TENDERS = 8;
    private static final int FEWEST_INVESTORS = 20;
    private static final int PROJECTS_PER_INVESTOR = 2;
    private static final int PERCENT = 100;

    private static final List<RepaymentWay> WAYS = WeightedChoices.of(RepaymentWay.EQUAL_INSTALLMENTS, 40)
            .or(RepaymentWay.INTEREST_FIRST, 25)
            .or(RepaymentWay.EQUAL_PRINCIPAL, 20)
            .or(RepaymentWay.ALL_AT_END, 15)
            .list();
    private static final List<Integer> PERIODS = WeightedChoices.of(1, 5)
            .or(3, 13)
            .or(6, 24)
            .or(12, 32)
            .or(18, 11)
            .or(24, 10)
            .or(36, 5)
            .list();
    private static final List<Integer> PERIODS_ALL_AT_END =
            WeightedChoices.of(1, 30).or(3, 40).or(6, 30).list();
    private static final List<String> FEE_RATES =
            WeightedChoices.of("0", 60).or("0.05", 20).or("0.1", 20).list();

    private final RandomGenerator random;
    private final LocalDate businessDate;
    private final int investors;
    private int drawn;

    GeneratedLoans(RandomGenerator random, int projects, LocalDate businessDate) {
        this.random = random;
        this.businessDate = businessDate;
        this.investors = Math.max(FEWEST_INVESTORS, projects / PROJECTS_PER_INVESTOR);
    }

    GeneratedLoan next() {
        drawn++;
        var steps = drawAmount();
        var way = pick(WAYS);
        var periods = pick(way == RepaymentWay.ALL_AT_END ? PERIODS_ALL_AT_END : PERIODS);
        var borrower = drawBorrower();
        var thousandthsForInvestors = random.nextInt(60, 160);
        var project = new Project(
                numbered("P", drawn),
                numbered("B", borrower),
                numbered("CB", borrower),
                amount(steps),
                drawStartDate(way == RepaymentWay.ALL_AT_END ? periods : 1),
                periods,
                way,
                thousandths(thousandthsForInvestors + random.nextInt(0, 60)),
                thousandths(thousandthsForInvestors),
                new BigDecimal(pick(FEE_RATES)));
        return new GeneratedLoan(project, drawTenders(steps));
    }

    /** From 1,000 to 200,000 yuan in steps of 100, seven in ten at most 50,000. */
    private int drawAmount() {
        return random.nextInt(PERCENT) < 70 ? random.nextInt(10, 501) : random.nextInt(501, 2_001);
    }

    /** One in twenty is a borrower who has a loan already. */
    private int drawBorrower() {
        return drawn > 1 && random.nextInt(20) == 0 ? random.nextInt(1, drawn) : drawn;
    }

    /** Seven in ten have their first installment due on the business date, one in ten up to three days before. */
    private LocalDate drawStartDate(int monthsToFirst) {
        var kind = random.nextInt(PERCENT);
        if (kind < 70) {
            return businessDate.minusMonths(monthsToFirst);
        }
        var days = kind < 80 ? -random.nextInt(1, 4) : random.nextInt(1, 28);
        return businessDate.plusDays(days).minusMonths(monthsToFirst);
    }

    private List<Tender> drawTenders(int steps) {
        var count = random.nextInt(1, MOST_TENDERS + 1);
        var tenders = new ArrayList<Tender>();
        var left = steps;
        for (int number = 1; number < count; number++) {
            var stepsForOthers = count - number;
            var share = random.nextInt(1, Math.max(2, 2 * (left - stepsForOthers) / (stepsForOthers + 1)));
            tenders.add(drawTender(number, share));
            left -= share;
        }
        tenders.add(drawTender(count, left));
        return tenders;
    }

    private Tender drawTender(int number, int steps) {
        var investor = random.nextInt(1, investors + 1);
        return new Tender(
                numbered("T", drawn) + "-" + number, numbered("I", investor), numbered("CI", investor), amount(steps));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Money amount(int steps) {
        return Money.ofCents((long) steps * CENTS_PER_STEP);
    }

    private static BigDecimal thousandths(int rate) {
        return BigDecimal.valueOf(rate, 3);
    }

    private static String numbered(String prefix, int number) {
        return String.format("%s%06d", prefix, number);
    }
}
