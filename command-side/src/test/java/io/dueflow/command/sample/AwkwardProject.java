package io.dueflow.command.sample;

import io.dueflow.messages.Limits;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.RepaymentWay;
import io.dueflow.messages.plan.Tender;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Projects each of whose terms is at the edge of what is allowed, or where roundings and calendars are awkward. */
public final class AwkwardProject {

    private static final long LARGEST = 10_000_000_000_000L;
    private static final List<String> RATES =
            List.of("0", "0.00000001", "0.01", "0.049", "0.12", "0.12345678", "0.35999999", "0.36");
    private static final List<String> FEES = List.of("0", "0.00000001", "0.05", "0.33333333", "0.5", "0.99999999", "1");
    private static final List<Integer> PERIODS = List.of(1, 2, 3, 12, 36, 37, Limits.PERIODS);
    private static final List<LocalDate> STARTS = List.of(
            LocalDate.of(2028, 1, 29),
            LocalDate.of(2028, 1, 30),
            LocalDate.of(2028, 1, 31),
            LocalDate.of(2027, 1, 29),
            LocalDate.of(2027, 2, 28),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2099, 11, 30),
            Limits.FIRST_DATE,
            Limits.LAST_DATE);

    private AwkwardProject() {}

    /** One seed always makes the same project. */
    public static RandomProject of(long seed) {
        Random random = new Random(seed);
        List<Tender> tenders = tenders(random);
        BigDecimal rate = new BigDecimal(oneOf(RATES, random));
        BigDecimal ofInvestors = new BigDecimal(oneOf(RATES, random)).min(rate);
        Project project = new Project(
                "P" + seed,
                "borrower-" + seed,
                "C" + seed,
                Money.sum(tenders.stream().map(Tender::amount).toList()),
                oneOf(STARTS, random),
                oneOf(PERIODS, random),
                oneOf(List.of(RepaymentWay.values()), random),
                rate,
                ofInvestors,
                new BigDecimal(oneOf(FEES, random)));
        return new RandomProject(project, tenders);
    }

    private static List<Tender> tenders(Random random) {
        long[] cents =
                switch (random.nextInt(7)) {
                    case 0 -> new long[] {1};
                    case 1 -> new long[] {LARGEST};
                    case 2 -> new long[] {LARGEST - 1, 1};
                    case 3 -> LongStream.generate(() -> 1).limit(200).toArray();
                    case 4 ->
                        LongStream.concat(LongStream.generate(() -> 1).limit(199), LongStream.of(LARGEST - 199))
                                .toArray();
                    case 5 -> new long[] {3_333, 3_333, 3_334};
                    default -> random.longs(1 + random.nextInt(9), 1, 1_000).toArray();
                };
        return IntStream.range(0, cents.length)
                .mapToObj(i -> new Tender("T" + i, "investor-" + i, "C" + i, Money.ofCents(cents[i])))
                .toList();
    }

    private static <T> T oneOf(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
