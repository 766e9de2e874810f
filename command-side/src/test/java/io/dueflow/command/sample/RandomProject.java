package io.dueflow.command.sample;

import io.dueflow.messages.Limits;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.RepaymentWay;
import io.dueflow.messages.plan.Tender;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Projects over the whole range of allowed terms, the extreme ones more often than life has them. One seed always makes
 * the same project.
 */
public record RandomProject(Project project, List<Tender> tenders) {

    private static final int[] TENDER_COUNTS = {1, 2, 3, 3, 3, 5, 7, 10, 20, 20, 50, 100};
    private static final int[] PERIODS = {1, 2, 3, 6, 12, 18, 24, 36, 36, 60, 120, 240, Limits.PERIODS};
    private static final int RATE_DECIMALS = 8;

    public static RandomProject of(long seed) {
        Random random = new Random(seed);
        List<Tender> tenders = tenders(random);
        Money amount = Money.sum(tenders.stream().map(Tender::amount).toList());
        BigDecimal borrowerRate = annualRate(random);
        Project project = new Project(
                "P" + seed,
                "borrower-" + seed,
                "C" + seed,
                amount,
                LocalDate.of(2000, 1, 1).plusDays(random.nextInt(36_500)),
                random.nextInt(4) == 0 ? 1 + random.nextInt(Limits.PERIODS) : oneOf(PERIODS, random),
                RepaymentWay.values()[random.nextInt(RepaymentWay.values().length)],
                borrowerRate,
                random.nextInt(3) == 0 ? borrowerRate : fraction(random, borrowerRate),
                random.nextInt(3) == 0 ? BigDecimal.ZERO : fraction(random, BigDecimal.ONE));
        return new RandomProject(project, tenders);
    }

    private static List<Tender> tenders(Random random) {
        int count = random.nextInt(40) == 0 ? Limits.TENDERS : oneOf(TENDER_COUNTS, random);
        int digits = 1 + random.nextInt(10);
        List<Tender> tenders = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            tenders.add(new Tender("T" + i, "investor-" + i, "C" + i, amount(random, digits)));
        }
        return tenders;
    }

    /** Half are of any size up to so many digits, half round sums, which make ties. */
    private static Money amount(Random random, int mostDigits) {
        long power = (long) Math.pow(10, 1 + random.nextInt(mostDigits));
        return Money.ofCents(random.nextBoolean() ? power : 1 + random.nextLong(power));
    }

    private static BigDecimal annualRate(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> new BigDecimal("0.36");
            case 2 -> fraction(random, new BigDecimal("0.36"));
            default -> BigDecimal.valueOf(1 + random.nextInt(2_400), 4);
        };
    }

    private static BigDecimal fraction(Random random, BigDecimal highest) {
        long steps = highest.movePointRight(RATE_DECIMALS).longValueExact();
        return BigDecimal.valueOf(random.nextLong(steps + 1), RATE_DECIMALS);
    }

    private static int oneOf(int[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    @Override
    public String toString() {
        return project.repaymentWay() + ", " + project.periods() + " periods, " + tenders.size() + " tenders, "
                + project.amount() + " yuan, " + project.borrowerAnnualRate() + " / " + project.annualRate();
    }
}
