package io.dueflow.command.installment;

import static io.dueflow.command.sample.Loans.money;
import static io.dueflow.messages.bank.RefusalReason.BALANCE_TOO_LOW;
import static io.dueflow.messages.bank.RefusalReason.FREEZE_STANDS;
import static io.dueflow.messages.bank.RefusalReason.TENDER_UNKNOWN;

import io.dueflow.command.CommandRefused;
import io.dueflow.messages.Closing;
import io.dueflow.messages.Refusal;
import io.dueflow.messages.Shanghai;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.installment.AcceptRepaid;
import io.dueflow.messages.installment.CloseInstallment;
import io.dueflow.messages.installment.CollectionResumed;
import io.dueflow.messages.installment.CollectionStopped;
import io.dueflow.messages.installment.InstallmentClosed;
import io.dueflow.messages.installment.InstallmentOverdue;
import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.installment.InstallmentScheduled;
import io.dueflow.messages.installment.MarkRefused;
import io.dueflow.messages.installment.MarkRepaid;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.installment.ResumeCollection;
import io.dueflow.messages.installment.StartRepayment;
import io.dueflow.messages.installment.StopCollection;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstallmentTest {

    private static final String CASE = "P1-3-1-REFUSED";
    private static final LocalDate DUE = LocalDate.of(2026, 2, 28);
    private static final InstallmentScheduled SCHEDULED = new InstallmentScheduled(
            "P1", 3, "borrower-1", "C1", DUE, money("330.03"), money("10.00"), money("5.00"), money("340.03"));

    private static final Instant ASKED_AT = Instant.parse("2026-02-27T21:00:00Z");
    private static final Instant REFUSED_AT = Instant.parse("2026-02-27T21:30:00Z");
    private static final Instant NOON = Instant.parse("2026-02-28T04:00:00Z");

    private final FixtureConfiguration<Installment> fixture = new AggregateTestFixture<>(Installment.class);

    @BeforeEach
    void connect() {
        fixture.registerInjectableResource(new OverduePolicy(3, new BigDecimal("0.0005"), WorkingDays.EVERY_DAY));
        fixture.registerInjectableResource(
                new RetryPolicy(LocalTime.of(5, 0), List.of(LocalTime.NOON), WorkingDays.EVERY_DAY));
        fixture.registerInjectableResource(Clock.fixed(REFUSED_AT, ZoneOffset.UTC));
    }

    @Test
    void what_is_due_is_started_for_its_whole_amount() {
        fixture.given(SCHEDULED)
                .when(start(DUE, 1))
                .expectSuccessfulHandlerExecution()
                .expectEvents(started(1, DUE, 1));
    }

    @Test
    void what_was_missed_is_caught_up_on_a_later_date() {
        fixture.given(SCHEDULED).when(start(DUE.plusDays(3), 2)).expectEvents(started(1, DUE.plusDays(3), 2));
    }

    @Test
    void what_is_not_due_yet_is_not_collected() {
        String reason = "Period 3 of project P1 is due on 2026-02-28 and cannot be collected on 2026-02-27.";

        fixture.given(SCHEDULED)
                .when(start(DUE.minusDays(1), 1))
                .expectException(CommandRefused.class)
                .expectExceptionMessage(reason)
                .expectExceptionDetails(new Refusal(reason))
                .expectNoEvents();
    }

    @Test
    void a_start_without_a_date_or_a_round_is_refused() {
        fixture.given(SCHEDULED).when(start(null, 1)).expectException(CommandRefused.class);
        fixture.given(SCHEDULED).when(start(DUE, 0)).expectException(CommandRefused.class);
    }

    @Test
    void an_unknown_installment_is_not_found() {
        fixture.givenNoPriorActivity().when(start(DUE, 1)).expectException(AggregateNotFoundException.class);
    }

    @Test
    void nothing_is_started_twice_however_often_and_by_whichever_round() {
        fixture.given(SCHEDULED, started(1, DUE, 1)).when(start(DUE, 1)).expectNoEvents();
        fixture.given(SCHEDULED, started(1, DUE, 1)).when(start(DUE, 2)).expectNoEvents();
        fixture.given(SCHEDULED, started(1, DUE, 1))
                .when(start(DUE.plusDays(1), 1))
                .expectNoEvents();
    }

    @Test
    void a_repaid_installment_is_never_started_again() {
        fixture.given(SCHEDULED, started(1, DUE, 1), repaid(1))
                .when(start(DUE.plusDays(1), 1))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_balance_too_low_is_tried_again_by_the_next_round_with_the_next_attempt() {
        fixture.given(SCHEDULED, started(1, DUE, 1), refused(1, BALANCE_TOO_LOW))
                .when(start(DUE, 2))
                .expectEvents(started(2, DUE, 2));
    }

    @Test
    void no_round_tries_twice_even_when_its_message_comes_late() {
        fixture.given(SCHEDULED, started(1, DUE, 1), refused(1, BALANCE_TOO_LOW))
                .when(start(DUE, 1))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(
                        SCHEDULED,
                        started(1, DUE, 1),
                        refused(1, BALANCE_TOO_LOW),
                        started(2, DUE, 2),
                        refused(2, BALANCE_TOO_LOW))
                .when(start(DUE, 1))
                .expectNoEvents();
    }

    @ParameterizedTest
    @EnumSource(value = RefusalReason.class, names = "BALANCE_TOO_LOW", mode = EnumSource.Mode.EXCLUDE)
    void a_refusal_that_needs_a_person_is_not_tried_again(RefusalReason reason) {
        fixture.given(SCHEDULED, started(1, DUE, 1), refused(1, reason))
                .when(start(DUE, 2))
                .expectNoEvents();
    }

    @Test
    void the_banks_confirmation_closes_the_installment() {
        fixture.given(SCHEDULED, started(1, DUE, 1))
                .when(new MarkRepaid("P1", 3, 1))
                .expectEvents(repaid(1));
    }

    @Test
    void a_repeated_confirmation_changes_nothing() {
        fixture.given(SCHEDULED, started(1, DUE, 1), repaid(1))
                .when(new MarkRepaid("P1", 3, 1))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_refusal_ends_the_attempt_with_its_reason_and_says_when_the_next_may_begin() {
        fixture.given(SCHEDULED, started(1, DUE, 1))
                .when(new MarkRefused("P1", 3, 1, BALANCE_TOO_LOW, "30042 account balance not enough"))
                .expectEvents(refused(1, BALANCE_TOO_LOW));
    }

    @Test
    void a_refusal_for_good_names_no_moment() {
        fixture.given(SCHEDULED, started(1, DUE, 1))
                .when(new MarkRefused("P1", 3, 1, TENDER_UNKNOWN, "30010"))
                .expectEvents(new RepaymentRefused("P1", 3, 1, TENDER_UNKNOWN, "30010"));
    }

    @Test
    void the_days_of_grace_cost_nothing() {
        given(SCHEDULED, started(1, DUE, 1), refused(1, BALANCE_TOO_LOW))
                .when(start(DUE.plusDays(3), 1))
                .expectEvents(started(2, DUE.plusDays(3), 1));
    }

    @Test
    void the_first_day_after_grace_makes_it_overdue_and_costs_a_late_fee() {
        given(SCHEDULED, started(1, DUE, 1), refused(1, BALANCE_TOO_LOW))
                .when(start(DUE.plusDays(4), 1))
                .expectEvents(overdue(), late(2, DUE.plusDays(4), 1, "340.20", "0.17"));
    }

    @Test
    void it_becomes_overdue_once_and_dearer_each_day() {
        given(
                        SCHEDULED,
                        started(1, DUE, 1),
                        refused(1, BALANCE_TOO_LOW),
                        overdue(),
                        late(2, DUE.plusDays(4), 1, "340.20", "0.17"),
                        refused(2, BALANCE_TOO_LOW))
                .when(start(DUE.plusDays(5), 1))
                .expectEvents(late(3, DUE.plusDays(5), 1, "340.37", "0.34"));
    }

    @Test
    void a_run_of_an_earlier_date_makes_nobody_less_late() {
        given(
                        SCHEDULED,
                        started(1, DUE, 1),
                        refused(1, BALANCE_TOO_LOW),
                        overdue(),
                        late(2, DUE.plusDays(4), 1, "340.20", "0.17"),
                        refused(2, BALANCE_TOO_LOW))
                .when(start(DUE.plusDays(1), 7))
                .expectEvents(late(3, DUE.plusDays(1), 7, "340.20", "0.17"));
    }

    @Test
    void nobody_pays_for_days_on_which_we_did_not_collect() {
        given(SCHEDULED, started(1, DUE.plusDays(30), 1), refused(1, BALANCE_TOO_LOW))
                .when(start(DUE.plusDays(31), 1))
                .expectEvents(started(2, DUE.plusDays(31), 1));
        given(SCHEDULED, started(1, DUE, 1), refused(1, TENDER_UNKNOWN), resumed(CASE, null))
                .when(start(DUE.plusDays(31), 1))
                .expectEvents(started(2, DUE.plusDays(31), 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:00", "04:59", "05:00", "23:59"})
    void nobody_pays_for_the_days_on_which_we_stood_still_before_a_date_was_caught_up(LocalTime time) {
        var caughtUp = DUE.plusDays(30);
        var caughtUpAt = Shanghai.at(caughtUp, time);

        fixture.givenCurrentTime(caughtUpAt)
                .andGiven(SCHEDULED, started(1, DUE, 1), refused(1, BALANCE_TOO_LOW))
                .when(start(caughtUp.plusDays(3), 1))
                .expectEvents(started(2, caughtUp.plusDays(3), 1));
        fixture.givenCurrentTime(caughtUpAt)
                .andGiven(SCHEDULED, started(1, DUE, 1), refused(1, BALANCE_TOO_LOW))
                .when(start(caughtUp.plusDays(4), 1))
                .expectEvents(
                        new InstallmentOverdue("P1", 3, "borrower-1", "C1", DUE, caughtUp.plusDays(4), money("340.03")),
                        late(2, caughtUp.plusDays(4), 1, "340.20", "0.17"));
    }

    @Test
    void a_date_to_come_is_taken_for_today() {
        fixture.givenCurrentTime(ASKED_AT.minus(Duration.ofDays(30)))
                .andGiven(SCHEDULED, started(1, DUE, 1), refused(1, BALANCE_TOO_LOW))
                .when(start(DUE.plusDays(4), 1))
                .expectEvents(overdue(), late(2, DUE.plusDays(4), 1, "340.20", "0.17"));
    }

    /** Until the bank has told, no further attempt can be made, and nobody knows that money is missing. */
    @Test
    void nobody_pays_for_the_days_on_which_the_bank_did_not_tell_that_money_was_missing() {
        given(SCHEDULED, started(1, DUE, 1))
                .andGivenCurrentTime(ASKED_AT.plus(Duration.ofDays(3)))
                .andGiven(refused(1, BALANCE_TOO_LOW))
                .when(start(DUE.plusDays(6), 1))
                .expectEvents(started(2, DUE.plusDays(6), 1));
        given(SCHEDULED, started(1, DUE, 1))
                .andGivenCurrentTime(ASKED_AT.plus(Duration.ofDays(3)))
                .andGiven(refused(1, BALANCE_TOO_LOW))
                .when(start(DUE.plusDays(7), 1))
                .expectEvents(overdue(DUE.plusDays(7)), late(2, DUE.plusDays(7), 1, "340.20", "0.17"));
    }

    @Test
    void what_is_owed_to_no_investor_costs_no_late_fee_since_nobody_could_get_it() {
        var platformsAlone = new InstallmentScheduled(
                "P1", 3, "borrower-1", "C1", DUE, money("0.00"), money("340.03"), money("340.03"), money("340.03"));
        var asked = new RepaymentStarted("P1", 3, 1, DUE, 1, "borrower-1", money("340.03"), money("340.03"));
        var later = DUE.plusDays(4);

        given(platformsAlone, asked, refused(1, BALANCE_TOO_LOW))
                .when(start(later, 1))
                .expectEvents(
                        overdue(),
                        new RepaymentStarted("P1", 3, 2, later, 1, "borrower-1", money("340.03"), money("340.03")));
    }

    @Test
    void a_late_installment_is_repaid_with_its_fee() {
        given(
                        SCHEDULED,
                        started(1, DUE, 1),
                        refused(1, BALANCE_TOO_LOW),
                        overdue(),
                        late(2, DUE.plusDays(4), 1, "340.20", "0.17"))
                .when(new MarkRepaid("P1", 3, 2))
                .expectEvents(new InstallmentRepaid("P1", 3, 2, money("340.20"), money("0.17")));
    }

    @Test
    void a_person_lets_it_be_tried_again_from_the_right_account() {
        fixture.given(SCHEDULED, started(1, DUE, 1), refused(1, TENDER_UNKNOWN))
                .when(new ResumeCollection("P1", 3, CASE, "mended", "borrower-2"))
                .expectEvents(resumed(CASE, "borrower-2"));
        fixture.given(SCHEDULED, started(1, DUE, 1), refused(1, TENDER_UNKNOWN), resumed(CASE, "borrower-2"))
                .when(start(DUE, 2))
                .expectEvents(new RepaymentStarted("P1", 3, 2, DUE, 2, "borrower-2", money("340.03"), money("5.00")));
    }

    @Test
    void a_resumption_that_comes_again_does_not_undo_a_later_refusal() {
        fixture.given(
                        SCHEDULED,
                        started(1, DUE, 1),
                        refused(1, TENDER_UNKNOWN),
                        resumed(CASE, null),
                        started(2, DUE, 2),
                        refused(2, TENDER_UNKNOWN))
                .when(new ResumeCollection("P1", 3, CASE, "mended", null))
                .expectNoEvents();
    }

    @Test
    void a_case_about_an_earlier_attempt_does_not_decide_what_a_later_one_has_left_to_a_person() {
        fixture.given(
                        SCHEDULED,
                        started(1, DUE, 1),
                        refused(1, TENDER_UNKNOWN),
                        stopped("contradiction"),
                        resumed("contradiction", null),
                        started(2, DUE, 2),
                        refused(2, FREEZE_STANDS))
                .when(new ResumeCollection("P1", 3, CASE, "mended", null))
                .expectException(CommandRefused.class)
                .expectExceptionMessage("Period 3 of project P1 waits for the decision on case P1-3-2-REFUSED, which is"
                        + " about a later attempt than P1-3-1-REFUSED.")
                .expectNoEvents();
    }

    @Test
    void what_a_case_has_stopped_begins_nothing_until_the_case_is_resolved() {
        fixture.given(SCHEDULED, stopped(CASE)).when(start(DUE, 1)).expectNoEvents();
        fixture.given(SCHEDULED, stopped(CASE), stopped("other"), resumed(CASE, null))
                .when(start(DUE, 1))
                .expectNoEvents();
        fixture.given(SCHEDULED, stopped(CASE), resumed(CASE, null))
                .when(start(DUE, 1))
                .expectEvents(started(1, DUE, 1));
    }

    @Test
    void a_stop_that_comes_again_after_the_case_was_resolved_stops_nothing() {
        fixture.given(SCHEDULED, stopped(CASE), resumed(CASE, null))
                .when(new StopCollection("P1", 3, CASE))
                .expectNoEvents();
    }

    @Test
    void an_attempt_on_its_way_is_finished_though_the_collection_is_stopped() {
        fixture.given(SCHEDULED, started(1, DUE, 1), stopped(CASE))
                .when(new MarkRepaid("P1", 3, 1))
                .expectEvents(repaid(1));
    }

    @Test
    void it_is_closed_once_and_then_never_collected() {
        var close = new CloseInstallment("P1", 3, Closing.CANCELLED, CASE, "agreed");
        fixture.given(SCHEDULED, started(1, DUE, 1), refused(1, TENDER_UNKNOWN))
                .when(close)
                .expectEvents(closed());
        fixture.given(SCHEDULED, closed()).when(close).expectNoEvents();
        fixture.given(SCHEDULED, closed()).when(start(DUE, 1)).expectNoEvents();
    }

    @Test
    void it_is_not_closed_while_an_attempt_may_yet_repay_it_nor_after_one_has() {
        var close = new CloseInstallment("P1", 3, Closing.SETTLED_OUTSIDE, CASE, "paid in cash");
        fixture.given(SCHEDULED, started(1, DUE, 1)).when(close).expectException(CommandRefused.class);
        fixture.given(SCHEDULED, started(1, DUE, 1), repaid(1)).when(close).expectException(CommandRefused.class);
    }

    @Test
    void an_attempt_that_the_bank_had_called_refused_is_taken_as_paid_if_nothing_was_begun_since() {
        var accept = new AcceptRepaid("P1", 3, 1, CASE);
        fixture.given(SCHEDULED, started(1, DUE, 1), refused(1, FREEZE_STANDS), stopped(CASE))
                .when(accept)
                .expectEvents(repaid(1));
        fixture.given(SCHEDULED, started(1, DUE, 1), refused(1, BALANCE_TOO_LOW), started(2, DUE, 2))
                .when(accept)
                .expectException(CommandRefused.class);
        fixture.given(SCHEDULED, started(1, DUE, 1)).when(accept).expectException(CommandRefused.class);
    }

    @Test
    void a_repeated_or_late_refusal_changes_nothing() {
        fixture.given(SCHEDULED, started(1, DUE, 1), refused(1, TENDER_UNKNOWN))
                .when(refuse(1))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(SCHEDULED, started(1, DUE, 1), refused(1, BALANCE_TOO_LOW), started(2, DUE, 2))
                .when(refuse(1))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(SCHEDULED, started(1, DUE, 1), refused(1, BALANCE_TOO_LOW), started(2, DUE, 2), repaid(2))
                .when(refuse(1))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_contradiction_of_the_banks_earlier_word_is_refused_and_changes_nothing() {
        fixture.given(SCHEDULED, started(1, DUE, 1), repaid(1)).when(refuse(1)).expectException(CommandRefused.class);
        fixture.given(SCHEDULED, started(1, DUE, 1), refused(1, BALANCE_TOO_LOW))
                .when(new MarkRepaid("P1", 3, 1))
                .expectException(CommandRefused.class)
                .expectNoEvents();
        fixture.given(SCHEDULED, started(1, DUE, 1), refused(1, BALANCE_TOO_LOW), started(2, DUE, 2))
                .when(new MarkRepaid("P1", 3, 1))
                .expectException(CommandRefused.class)
                .expectNoEvents();
    }

    @Test
    void an_attempt_that_never_began_has_no_outcome() {
        fixture.given(SCHEDULED).when(new MarkRepaid("P1", 3, 0)).expectException(CommandRefused.class);
        fixture.given(SCHEDULED).when(refuse(0)).expectException(CommandRefused.class);
        fixture.given(SCHEDULED, started(1, DUE, 1))
                .when(new MarkRepaid("P1", 3, 2))
                .expectException(CommandRefused.class);
        fixture.given(SCHEDULED, started(1, DUE, 1)).when(refuse(2)).expectException(CommandRefused.class);
    }

    @Test
    void a_refusal_without_a_reason_is_refused_itself() {
        fixture.given(SCHEDULED, started(1, DUE, 1))
                .when(new MarkRefused("P1", 3, 1, null, ""))
                .expectException(CommandRefused.class)
                .expectNoEvents();
    }

    /** What has happened on the due day, soon after its run opened. */
    private TestExecutor<Installment> given(Object... events) {
        return fixture.givenCurrentTime(ASKED_AT).andGiven(events);
    }

    private static StartRepayment start(LocalDate businessDate, int round) {
        return new StartRepayment("P1", 3, businessDate, round);
    }

    private static MarkRefused refuse(int attempt) {
        return new MarkRefused("P1", 3, attempt, BALANCE_TOO_LOW, "");
    }

    private static RepaymentStarted started(int attempt, LocalDate businessDate, int round) {
        return new RepaymentStarted(
                "P1", 3, attempt, businessDate, round, "borrower-1", money("340.03"), money("5.00"));
    }

    private static RepaymentRefused refused(int attempt, RefusalReason reason) {
        return new RepaymentRefused(
                "P1", 3, attempt, reason, "30042 account balance not enough", reason.needsPerson() ? null : NOON);
    }

    private static RepaymentStarted late(
            int attempt, LocalDate businessDate, int round, String amount, String lateFee) {
        return new RepaymentStarted(
                "P1", 3, attempt, businessDate, round, "borrower-1", money(amount), money("5.00"), money(lateFee));
    }

    private static InstallmentOverdue overdue() {
        return overdue(DUE.plusDays(4));
    }

    private static InstallmentOverdue overdue(LocalDate since) {
        return new InstallmentOverdue("P1", 3, "borrower-1", "C1", DUE, since, money("340.03"));
    }

    private static CollectionStopped stopped(String caseNo) {
        return new CollectionStopped("P1", 3, caseNo);
    }

    private static CollectionResumed resumed(String caseNo, String borrowerUserNo) {
        return new CollectionResumed("P1", 3, caseNo, "mended", borrowerUserNo);
    }

    private static InstallmentClosed closed() {
        return new InstallmentClosed("P1", 3, Closing.CANCELLED, CASE, "agreed");
    }

    private static InstallmentRepaid repaid(int attempt) {
        return new InstallmentRepaid("P1", 3, attempt, money("340.03"));
    }
}
