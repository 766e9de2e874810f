package io.dueflow.command.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.command.sample.RandomProject;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.RepaymentWay;
import io.dueflow.messages.plan.Tender;
import io.dueflow.messages.receivable.ReceivableShare;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the design, section 2, promises for every plan, over generated ones. */
class SchedulePropertiesTest {

    private static final int CASES = 1_500;

    static Stream<Named<RandomProject>> projects() {
        return IntStream.range(0, CASES).mapToObj(seed -> {
            RandomProject random = RandomProject.of(seed);
            return Named.of("seed " + seed + ": " + random, random);
        });
    }

    @ParameterizedTest
    @MethodSource("projects")
    void every_plan_adds_up(RandomProject random) {
        Project project = random.project();
        List<SharedPeriod> periods = SharedSchedule.of(project, random.tenders());
        List<ScheduledPeriod> schedule = periods.stream().map(SharedPeriod::due).toList();

        assertPeriodsAreSound(project, schedule);
        assertInterestFollowsTheOutstandingPrincipal(project, schedule);
        assertSharesMakeUpThePeriod(project, periods);
        assertTotals(project.amount(), schedule, ScheduledPeriod::principal);
        assertWithinACent(random.tenders(), periods, ScheduledPeriod::principal, ReceivableShare::principal);
        assertWithinACent(random.tenders(), periods, ScheduledPeriod::investorInterest, ReceivableShare::interest);
        assertTendersGetBackWhatTheyInvested(random.tenders(), periods);
        assertLastInstallmentSettlesRoundingsOnly(project, schedule);
    }

    private static void assertPeriodsAreSound(Project project, List<ScheduledPeriod> schedule) {
        boolean once = project.repaymentWay() == RepaymentWay.ALL_AT_END;
        assertThat(schedule).hasSize(once ? 1 : project.periods());
        for (int i = 0; i < schedule.size(); i++) {
            ScheduledPeriod period = schedule.get(i);
            int months = once ? project.periods() : i + 1;
            assertThat(period.period()).isEqualTo(i + 1);
            assertThat(period.dueDate()).isEqualTo(project.startDate().plusMonths(months));
            assertThat(period.amount()).isEqualTo(period.principal().plus(period.interest()));
            assertThat(Stream.of(period.principal(), period.interest(), period.investorInterest(), period.commission()))
                    .noneMatch(Money::isNegative);
        }
    }

    private static void assertInterestFollowsTheOutstandingPrincipal(Project project, List<ScheduledPeriod> schedule) {
        int months = project.repaymentWay() == RepaymentWay.ALL_AT_END ? project.periods() : 1;
        long outstanding = project.amount().cents();
        for (ScheduledPeriod period : schedule) {
            assertIsRoundedHalfUp(period.interest(), outstanding, project.borrowerAnnualRate(), months);
            assertIsRoundedHalfUp(period.investorInterest(), outstanding, project.annualRate(), months);
            outstanding -= period.principal().cents();
        }
    }

    /** Twelve times the exact interest lies in {@code [12 c − 6, 12 c + 6)}. */
    private static void assertIsRoundedHalfUp(Money interest, long outstanding, BigDecimal annualRate, int months) {
        BigDecimal twelvefold =
                annualRate.multiply(BigDecimal.valueOf(outstanding)).multiply(BigDecimal.valueOf(months));
        BigDecimal middle = BigDecimal.valueOf(interest.cents()).multiply(BigDecimal.valueOf(12));
        BigDecimal six = BigDecimal.valueOf(6);
        assertThat(twelvefold).isGreaterThanOrEqualTo(middle.subtract(six)).isLessThan(middle.add(six));
    }

    private static void assertSharesMakeUpThePeriod(Project project, List<SharedPeriod> periods) {
        for (SharedPeriod period : periods) {
            Money principal = sum(period, ReceivableShare::principal);
            Money interest = sum(period, ReceivableShare::interest);
            assertThat(principal).isEqualTo(period.due().principal());
            assertThat(interest).isEqualTo(period.due().investorInterest());
            assertThat(principal.plus(interest).plus(period.due().commission()))
                    .isEqualTo(period.due().amount());
            assertThat(period.shares()).allMatch(share -> isFeeRoundedHalfUp(share, project.investorFeeRate()));
        }
    }

    private static boolean isFeeRoundedHalfUp(ReceivableShare share, BigDecimal rate) {
        BigDecimal exact = rate.multiply(BigDecimal.valueOf(share.interest().cents()));
        BigDecimal tooMuch = BigDecimal.valueOf(share.commission().cents()).subtract(exact);
        return tooMuch.compareTo(new BigDecimal("-0.5")) > 0
                && tooMuch.compareTo(new BigDecimal("0.5")) <= 0
                && share.commission().compareTo(share.interest()) <= 0;
    }

    private static void assertTotals(
            Money expected, List<ScheduledPeriod> schedule, Function<ScheduledPeriod, Money> part) {
        assertThat(Money.sum(schedule.stream().map(part).toList())).isEqualTo(expected);
    }

    private static void assertWithinACent(
            List<Tender> tenders,
            List<SharedPeriod> periods,
            Function<ScheduledPeriod, Money> total,
            Function<ReceivableShare, Money> part) {
        BigInteger whole = BigInteger.valueOf(
                tenders.stream().mapToLong(tender -> tender.amount().cents()).sum());
        long[] got = new long[tenders.size()];
        long soFar = 0;
        for (SharedPeriod period : periods) {
            soFar += total.apply(period.due()).cents();
            for (int i = 0; i < got.length; i++) {
                long share = part.apply(period.shares().get(i)).cents();
                got[i] += share;
                BigInteger exact = BigInteger.valueOf(soFar)
                        .multiply(BigInteger.valueOf(tenders.get(i).amount().cents()));
                BigInteger off = exact.subtract(BigInteger.valueOf(got[i]).multiply(whole))
                        .abs();
                if (share < 0 || off.compareTo(whole) >= 0) {
                    throw new AssertionError(period.due() + ": tender " + tenders.get(i) + " has got " + got[i]);
                }
            }
        }
    }

    private static void assertTendersGetBackWhatTheyInvested(List<Tender> tenders, List<SharedPeriod> periods) {
        for (int i = 0; i < tenders.size(); i++) {
            int tender = i;
            assertThat(Money.sum(periods.stream()
                            .map(period -> period.shares().get(tender).principal())
                            .toList()))
                    .isEqualTo(tenders.get(i).amount());
        }
    }

    /** Rounding moves at most 1.5 cents a period from one to the next, where they bear interest to the end. */
    private static void assertLastInstallmentSettlesRoundingsOnly(Project project, List<ScheduledPeriod> schedule) {
        if (project.repaymentWay() != RepaymentWay.EQUAL_INSTALLMENTS) {
            return;
        }
        BigDecimal growth =
                BigDecimal.ONE.add(project.borrowerAnnualRate().divide(BigDecimal.valueOf(12), MathContext.DECIMAL64));
        BigDecimal roundings = BigDecimal.ONE;
        for (int i = 0; i < project.periods(); i++) {
            roundings = roundings.multiply(growth, MathContext.DECIMAL64).add(new BigDecimal("1.5"));
        }
        Money regular = Annuity.regularInstallment(project.amount(), project.borrowerAnnualRate(), project.periods());
        long last = schedule.get(schedule.size() - 1).amount().cents();
        assertThat(BigDecimal.valueOf(Math.abs(last - regular.cents()))).isLessThanOrEqualTo(roundings);
    }

    private static Money sum(SharedPeriod period, Function<ReceivableShare, Money> part) {
        return Money.sum(period.shares().stream().map(part).toList());
    }
}
