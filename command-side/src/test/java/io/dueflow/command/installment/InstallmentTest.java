package io.dueflow.command.installment;

import static io.dueflow.command.sample.Loans.money;
import static io.dueflow.messages.bank.RefusalReason.BALANCE_TOO_LOW;
import static io.dueflow.messages.bank.RefusalReason.TENDER_UNKNOWN;

import io.dueflow.command.CommandRefused;
import io.dueflow.messages.Refusal;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.installment.InstallmentScheduled;
import io.dueflow.messages.installment.MarkRefused;
import io.dueflow.messages.installment.MarkRepaid;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.installment.StartRepayment;
import java.time.LocalDate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InstallmentTest {

    private static final LocalDate DUE = LocalDate.of(2026, 2, 28);
    private static final InstallmentScheduled SCHEDULED = new InstallmentScheduled(
            "P1", 3, "borrower-1", "C1", DUE, money("330.03"), money("10.00"), money("5.00"), money("340.03"));

    private final FixtureConfiguration<Installment> fixture = new AggregateTestFixture<>(Installment.class);

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
    void a_refusal_ends_the_attempt_with_its_reason() {
        fixture.given(SCHEDULED, started(1, DUE, 1))
                .when(new MarkRefused("P1", 3, 1, BALANCE_TOO_LOW, "30042 account balance not enough"))
                .expectEvents(refused(1, BALANCE_TOO_LOW));
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
        return new RepaymentRefused("P1", 3, attempt, reason, "30042 account balance not enough");
    }

    private static InstallmentRepaid repaid(int attempt) {
        return new InstallmentRepaid("P1", 3, attempt, money("340.03"));
    }
}
