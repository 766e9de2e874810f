package io.dueflow.command.whatif;

import static io.dueflow.command.sample.Loans.START;
import static io.dueflow.command.sample.Loans.money;
import static io.dueflow.command.sample.Loans.tenders;
import static io.dueflow.command.sample.Loans.thousandYuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.command.CommandRefused;
import io.dueflow.command.installment.Installment;
import io.dueflow.command.installment.OverduePolicy;
import io.dueflow.command.installment.RetryPolicy;
import io.dueflow.command.plan.RepaymentPlan;
import io.dueflow.command.receivable.Receivable;
import io.dueflow.command.sample.NationalDay;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.installment.InstallmentId;
import io.dueflow.messages.installment.MarkRefused;
import io.dueflow.messages.installment.MarkRepaid;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.installment.StartRepayment;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.ActivateRepaymentPlan;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.RepaymentWay;
import io.dueflow.messages.receivable.MarkReceived;
import io.dueflow.messages.receivable.ShareLateFee;
import io.dueflow.messages.whatif.DayOutcome;
import io.dueflow.messages.whatif.DayState;
import io.dueflow.messages.whatif.FindDayWhatIf;
import io.dueflow.messages.whatif.FindPlanWhatIf;
import io.dueflow.messages.whatif.InvestorWhatIf;
import io.dueflow.messages.whatif.MoneyThere;
import io.dueflow.messages.whatif.PeriodDue;
import io.dueflow.messages.whatif.PeriodWhatIf;
import io.dueflow.messages.whatif.PlanChanges;
import io.dueflow.messages.whatif.PlanWhatIf;
import io.dueflow.messages.whatif.RepaymentWhatIf;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two plans of one borrower, 340.03 each on 28 February; of the first one the money was missing on that day, and came on
 * 10 March.
 */
class WhatIfTest {

    private static final LocalDate DUE = LocalDate.of(2026, 2, 28);
    private static final LocalDate PAID = LocalDate.of(2026, 3, 10);
    private static final Instant REFUSED_AT = Instant.parse("2026-02-27T21:00:00Z");
    private static final OverduePolicy DELAYS = new OverduePolicy(3, new BigDecimal("0.0005"), WorkingDays.EVERY_DAY);
    private static final RetryPolicy RETRIES =
            new RetryPolicy(LocalTime.of(5, 0), List.of(LocalTime.NOON, LocalTime.of(17, 0)), WorkingDays.EVERY_DAY);

    private static final Clock CLOCK = Clock.fixed(REFUSED_AT, ZoneOffset.UTC);

    private final Clock axonsClock = GenericEventMessage.clock;
    private final EventStorageEngine storage = new InMemoryEventStorageEngine();
    private final Configuration axon = DefaultConfigurer.defaultConfiguration(false)
            .configureEmbeddedEventStore(config -> storage)
            .registerComponent(OverduePolicy.class, config -> DELAYS)
            .registerComponent(RetryPolicy.class, config -> RETRIES)
            .registerComponent(Clock.class, config -> CLOCK)
            .configureAggregate(RepaymentPlan.class)
            .configureAggregate(Installment.class)
            .configureAggregate(Receivable.class)
            .buildConfiguration();

    @BeforeEach
    void two_plans_of_one_borrower() {
        GenericEventMessage.clock = CLOCK;
        axon.start();
        activate(thousandYuan(RepaymentWay.EQUAL_INSTALLMENTS, 3));
        activate(numbered("P2", START));
        send(new StartRepayment("P1", 1, DUE, 1));
        send(new MarkRefused("P1", 1, 1, RefusalReason.BALANCE_TOO_LOW, "30042"));
        send(new StartRepayment("P2", 1, DUE, 1));
        send(new MarkRepaid("P2", 1, 1));
        send(new StartRepayment("P1", 1, PAID, 1));
        send(new ShareLateFee("P1", 1, "P1-1-2-C", money("1.19")));
        send(new MarkReceived("P1", 1, "P1-1-2-C"));
        send(new MarkRepaid("P1", 1, 2));
    }

    @AfterEach
    void stop() {
        axon.shutdown();
        GenericEventMessage.clock = axonsClock;
    }

    @Test
    void with_nothing_changed_it_would_be_what_it_is() {
        var same = whatIf(changes(null, null, Map.of()));

        assertThat(same.wouldBe()).isEqualTo(same.is());
        assertThat(same.periods())
                .hasSize(3)
                .allSatisfy(period -> assertThat(period.wouldBe()).isEqualTo(period.is()));
        assertThat(same.investors())
                .hasSize(2)
                .allSatisfy(investor -> assertThat(investor.wouldBe()).isEqualTo(investor.is()));
        assertThat(same.is().lateFee()).isEqualTo(money("1.19"));
    }

    @Test
    void another_start_date_moves_the_due_dates_and_costs_nothing() {
        var moved = whatIf(changes(LocalDate.of(2026, 2, 28), null, Map.of()));

        assertThat(moved.periods().get(0).is().dueDate()).isEqualTo(DUE);
        assertThat(moved.periods().get(0).wouldBe().dueDate()).isEqualTo(LocalDate.of(2026, 3, 28));
        assertThat(moved.wouldBe()).isEqualTo(moved.is());
    }

    /** 2 % of 1,000.00 in the first month instead of 1 %; the annuity of 24 % is 346.76. */
    @Test
    void another_rate_of_the_borrower_is_the_platforms() {
        var dearer = whatIf(changes(null, "0.24", Map.of()));
        var first = dearer.periods().get(0);

        assertThat(first.is().sums().interest()).isEqualTo(money("10.00"));
        assertThat(first.wouldBe().sums().interest()).isEqualTo(money("20.00"));
        assertThat(first.wouldBe().sums().principal()).isEqualTo(money("326.76"));
        assertThat(first.wouldBe().sums().commission()).isEqualTo(money("15.50"));
        // 346.76 for seven days at 0.05 %.
        assertThat(first.wouldBe().sums().lateFee()).isEqualTo(money("1.21"));
        assertFoots(dearer);
    }

    /** Due on 31 March and paid on 10 April: ten days, of which three are grace, cost 340.03 × 0.0005 × 7. */
    @Test
    void a_later_payment_costs_a_late_fee_that_is_the_investors() {
        var later = whatIf(changes(null, null, Map.of(1, DUE, 2, LocalDate.of(2026, 4, 10))));

        assertThat(later.periods())
                .extracting(period -> period.wouldBe().lateDays())
                .containsExactly(0L, 7L, 0L);
        assertThat(later.periods().get(1).wouldBe().sums().lateFee()).isEqualTo(money("1.19"));
        assertThat(later.periods().get(1).is().sums().lateFee()).isEqualTo(Money.ZERO);
        assertFoots(later);
    }

    /** Due on 1 October, a holiday, and asked for on the 8th: of the 9th to the 13th, four working days, three are grace. */
    @Test
    void a_payment_after_a_holiday_is_late_from_the_first_working_day_on() {
        var onWorkingDays = new OverduePolicy(DELAYS.graceDays(), DELAYS.lateFeeRate(), NationalDay.DAYS);
        var changes = changes(LocalDate.of(2026, 9, 1), null, Map.of(1, LocalDate.of(2026, 10, 13)));

        var later = new PlanWhatIfAnswers(axon.eventStore()::readEvents, onWorkingDays)
                .answer(new FindPlanWhatIf("P1", changes))
                .orElseThrow();

        assertThat(later.periods().get(0).wouldBe().dueDate()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(later.periods().get(0).wouldBe().lateDays()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(RepaymentWay.class)
    void another_way_of_repayment_adds_up_to_the_cent(RepaymentWay way) {
        var other = whatIf(new PlanChanges(null, 12, way, null, new BigDecimal("0.12"), null, Map.of()));

        assertThat(other.wouldBe().principal()).isEqualTo(money("1000.00"));
        assertThat(other.periods().stream().filter(period -> period.wouldBe() != null))
                .hasSize(way == RepaymentWay.ALL_AT_END ? 1 : 12);
        assertFoots(other);
    }

    @ParameterizedTest
    @EnumSource(RepaymentWay.class)
    void what_would_be_with_other_terms_is_what_becomes_of_a_plan_with_these(RepaymentWay way) {
        var start = LocalDate.of(2026, 5, 31);
        var dearer = new BigDecimal("0.175");
        var earned = new BigDecimal("0.13");
        var fee = new BigDecimal("0.07");
        var wouldBe = whatIf("P2", new PlanChanges(start, 7, way, dearer, earned, fee, Map.of()));

        var loan = numbered("P3", START);
        activate(new Project(
                "P3",
                loan.borrowerUserNo(),
                loan.borrowerConsumerId(),
                loan.amount(),
                start,
                7,
                way,
                dearer,
                earned,
                fee));
        var is = whatIf("P3", changes(null, null, Map.of()));

        assertThat(wouldBe.wouldBe()).isEqualTo(is.is());
        assertThat(wouldBe.periods().stream().map(PeriodWhatIf::wouldBe).filter(due -> due != null))
                .containsExactlyElementsOf(
                        is.periods().stream().map(PeriodWhatIf::is).toList());
        assertThat(wouldBe.investors())
                .extracting(InvestorWhatIf::wouldBe)
                .isEqualTo(is.investors().stream().map(InvestorWhatIf::is).toList());
    }

    @Test
    void a_payment_as_late_as_was_asked_about_costs_what_was_answered() {
        var due = LocalDate.of(2026, 3, 31);
        var paid = due.plusDays(23);
        var wouldBe = whatIf("P2", changes(null, null, Map.of(2, paid)));

        send(new StartRepayment("P2", 2, due, 1));
        send(new MarkRefused("P2", 2, 1, RefusalReason.BALANCE_TOO_LOW, "30042"));
        send(new StartRepayment("P2", 2, paid, 1));
        send(new ShareLateFee(
                "P2", 2, "P2-2-2-C", wouldBe.periods().get(1).wouldBe().sums().lateFee()));
        send(new MarkReceived("P2", 2, "P2-2-2-C"));
        send(new MarkRepaid("P2", 2, 2));
        var is = whatIf("P2", changes(null, null, Map.of()));

        assertThat(is.is()).isEqualTo(wouldBe.wouldBe());
        assertThat(is.periods().get(1).is()).isEqualTo(wouldBe.periods().get(1).wouldBe());
        assertThat(is.investors())
                .extracting(InvestorWhatIf::is)
                .isEqualTo(wouldBe.investors().stream()
                        .map(InvestorWhatIf::wouldBe)
                        .toList());
        assertThat(stored(RepaymentStarted.class).get(4).lateFee())
                .isEqualTo(wouldBe.wouldBe().lateFee());
    }

    private <E> List<E> stored(Class<E> type) {
        return storage.readEvents(null, false)
                .map(EventMessage::getPayload)
                .filter(type::isInstance)
                .<E>map(type::cast)
                .toList();
    }

    @Test
    void what_breaks_a_rule_is_refused_and_named() {
        assertThatThrownBy(() -> whatIf(changes(null, "0.05", Map.of())))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("annualRate");
        assertThatThrownBy(() -> whatIf(changes(null, null, Map.of(2, LocalDate.of(2026, 3, 1)))))
                .hasMessageContaining("period 2 would be due on 2026-03-31 and cannot be paid on 2026-03-01");
        assertThatThrownBy(() -> whatIf(changes(null, null, Map.of(4, DUE))))
                .hasMessageContaining("nothing would be owed in period 4");
    }

    @Test
    void a_project_without_a_plan_has_no_answer() {
        var answers = new PlanWhatIfAnswers(axon.eventStore()::readEvents, DELAYS);

        assertThat(answers.answer(new FindPlanWhatIf("P9", changes(null, null, Map.of()))))
                .isEmpty();
    }

    @Test
    void of_a_borrower_who_is_not_named_the_day_stays_as_it_was() {
        var nextTry = RETRIES.nextTry(DUE, REFUSED_AT);

        assertThat(day(List.of(), List.of()))
                .allSatisfy(line -> assertThat(line.wouldBe()).isEqualTo(line.is()))
                .extracting(RepaymentWhatIf::is)
                .containsExactly(
                        new DayOutcome(DayState.REFUSED, 1, RefusalReason.BALANCE_TOO_LOW, nextTry, Money.ZERO),
                        DayOutcome.repaid(1));
    }

    @Test
    void with_the_money_of_both_both_would_have_been_repaid_in_the_first_round() {
        assertThat(day(List.of(there("680.06", "00:00")), List.of()))
                .extracting(RepaymentWhatIf::wouldBe)
                .containsExactly(DayOutcome.repaid(1), DayOutcome.repaid(1));
    }

    @Test
    void money_that_comes_at_two_o_clock_is_taken_in_the_round_of_five() {
        var day = day(List.of(there("340.03", "00:00"), there("340.03", "14:00")), List.of());

        assertThat(day)
                .extracting(RepaymentWhatIf::wouldBe)
                .containsExactly(DayOutcome.repaid(1), DayOutcome.repaid(3));
    }

    /** The next try is at five on the next morning; that is one day of three of grace, which costs nothing. */
    @Test
    void a_cent_too_little_for_the_second_leaves_it_to_the_next_day() {
        var nextMorning = Instant.parse("2026-02-28T21:00:00Z");

        assertThat(day(List.of(there("680.05", "00:00")), List.of()))
                .extracting(RepaymentWhatIf::wouldBe)
                .containsExactly(
                        DayOutcome.repaid(1),
                        new DayOutcome(DayState.REFUSED, 3, RefusalReason.BALANCE_TOO_LOW, nextMorning, Money.ZERO));
    }

    @Test
    void what_is_skipped_leaves_its_money_to_the_other() {
        assertThat(day(List.of(there("340.03", "00:00")), List.of(new InstallmentId("P1", 1))))
                .extracting(RepaymentWhatIf::wouldBe)
                .containsExactly(DayOutcome.of(DayState.SKIPPED, 0), DayOutcome.repaid(1));
    }

    /** Its plan came after the first round, or after all that have an hour of their own. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void nothing_would_be_asked_for_before_the_round_that_first_did(int round) {
        activate(numbered("P3", START));
        send(new StartRepayment("P3", 1, DUE, round));
        send(new MarkRefused("P3", 1, 1, RefusalReason.BALANCE_TOO_LOW, "30042"));

        var day = new DayWhatIfAnswers(axon.eventStore()::readEvents, RETRIES, DELAYS)
                .answer(new FindDayWhatIf(
                        DUE, List.of(new InstallmentId("P3", 1)), List.of(there("340.03", "00:00")), List.of()));

        assertThat(day.repayments()).extracting(RepaymentWhatIf::wouldBe).containsExactly(DayOutcome.repaid(round));
    }

    /** The date is caught up on four weeks late; the next try is one day of three of grace from then on. */
    @Test
    void a_delay_of_ours_costs_nothing_on_a_date_that_was_caught_up_on() {
        var caughtUp = LocalDate.of(2026, 1, 31);
        activate(numbered("P3", LocalDate.of(2025, 12, 31)));
        send(new StartRepayment("P3", 1, caughtUp, 1));
        send(new MarkRefused("P3", 1, 1, RefusalReason.BALANCE_TOO_LOW, "30042"));

        var day = new DayWhatIfAnswers(axon.eventStore()::readEvents, RETRIES, DELAYS)
                .answer(new FindDayWhatIf(caughtUp, List.of(new InstallmentId("P3", 1)), List.of(), List.of()));

        assertThat(day.repayments())
                .extracting(RepaymentWhatIf::is)
                .containsExactly(new DayOutcome(
                        DayState.REFUSED,
                        1,
                        RefusalReason.BALANCE_TOO_LOW,
                        RETRIES.nextTry(caughtUp, REFUSED_AT),
                        Money.ZERO));
    }

    @Test
    void nothing_is_touched() {
        var before = stored();

        whatIf(changes(LocalDate.of(2026, 2, 28), "0.24", Map.of(2, LocalDate.of(2026, 5, 1))));
        day(List.of(there("0.01", "00:00")), List.of());

        assertThat(stored()).isEqualTo(before);
    }

    private static void assertFoots(PlanWhatIf whatIf) {
        assertThat(whatIf.wouldBe().foots()).isTrue();
        assertThat(whatIf.periods().stream().map(period -> period.wouldBe()).filter(due -> due != null))
                .extracting(PeriodDue::sums)
                .allMatch(sums -> sums.foots());
        assertThat(Money.sum(
                        whatIf.investors().stream().map(InvestorWhatIf::wouldBe).toList()))
                .isEqualTo(whatIf.wouldBe().investors());
        assertThat(Money.sum(whatIf.investors().stream().map(InvestorWhatIf::is).toList()))
                .isEqualTo(whatIf.is().investors());
    }

    private PlanWhatIf whatIf(PlanChanges changes) {
        return whatIf("P1", changes);
    }

    private PlanWhatIf whatIf(String projectNo, PlanChanges changes) {
        return new PlanWhatIfAnswers(axon.eventStore()::readEvents, DELAYS)
                .answer(new FindPlanWhatIf(projectNo, changes))
                .orElseThrow();
    }

    private List<RepaymentWhatIf> day(List<MoneyThere> money, List<InstallmentId> skipped) {
        var collected = List.of(new InstallmentId("P1", 1), new InstallmentId("P2", 1));
        return new DayWhatIfAnswers(axon.eventStore()::readEvents, RETRIES, DELAYS)
                .answer(new FindDayWhatIf(DUE, collected, money, skipped))
                .repayments();
    }

    private static PlanChanges changes(LocalDate startDate, String borrowerRate, Map<Integer, LocalDate> paid) {
        var rate = borrowerRate == null ? null : new BigDecimal(borrowerRate);
        return new PlanChanges(startDate, null, null, rate, null, null, paid);
    }

    private static MoneyThere there(String yuan, String from) {
        return new MoneyThere("borrower-1", LocalTime.parse(from), money(yuan));
    }

    private static Project numbered(String projectNo, LocalDate startDate) {
        var loan = thousandYuan(RepaymentWay.EQUAL_INSTALLMENTS, 3);
        return new Project(
                projectNo,
                loan.borrowerUserNo(),
                loan.borrowerConsumerId(),
                loan.amount(),
                startDate,
                loan.periods(),
                loan.repaymentWay(),
                loan.borrowerAnnualRate(),
                loan.annualRate(),
                loan.investorFeeRate());
    }

    private void activate(Project project) {
        send(new ActivateRepaymentPlan(project, tenders("600.00", "400.00")));
    }

    private List<String> stored() {
        return storage.readEvents(null, false).map(EventMessage::getIdentifier).toList();
    }

    private void send(Object command) {
        axon.getComponent(CommandGateway.class).sendAndWait(command);
    }
}
