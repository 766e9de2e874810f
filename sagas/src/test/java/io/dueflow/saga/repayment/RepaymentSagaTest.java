package io.dueflow.saga.repayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.messages.bank.BankOutcomeUnknown;
import io.dueflow.messages.bank.ConfirmRepayment;
import io.dueflow.messages.bank.ConfirmationRefused;
import io.dueflow.messages.bank.FreezeFunds;
import io.dueflow.messages.bank.FreezeRefused;
import io.dueflow.messages.bank.FreezeReleased;
import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.bank.ReleaseFreeze;
import io.dueflow.messages.bank.ReleaseRefused;
import io.dueflow.messages.bank.RepaymentConfirmed;
import io.dueflow.messages.installment.MarkRefused;
import io.dueflow.messages.installment.MarkRepaid;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.MarkReceived;
import io.dueflow.messages.receivable.ShareLateFee;
import io.dueflow.saga.AnsweredCommands;
import java.time.LocalDate;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepaymentSagaTest {

    private static final Money AMOUNT = Money.ofCents(104_567);
    private static final Money COMMISSION = Money.ofCents(321);

    private final SagaTestFixture<RepaymentSaga> fixture = new SagaTestFixture<>(RepaymentSaga.class);

    @BeforeEach
    void connect() {
        fixture.registerListenerInvocationErrorHandler(PropagatingErrorHandler.INSTANCE);
        fixture.registerResource(new AnsweredCommands(DefaultCommandGateway.builder()
                .commandBus(fixture.getCommandBus())
                .build()));
    }

    @Test
    void a_started_repayment_freezes_the_borrowers_money() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(started(1))
                .expectActiveSagas(1)
                .expectAssociationWith("attemptNo", "P1-3-1")
                .expectDispatchedCommands(new FreezeFunds("P1-3-1-F", "P1", 3, 1, "B1", AMOUNT));
    }

    @Test
    void frozen_money_is_confirmed_with_the_amounts_of_the_start() {
        fixture.givenAPublished(started(1))
                .whenPublishingA(frozen(1))
                .expectActiveSagas(1)
                .expectDispatchedCommands(confirm(1));
    }

    @Test
    void a_confirmed_repayment_pays_the_investors_then_the_installment_and_ends() {
        fixture.givenAPublished(started(1))
                .andThenAPublished(frozen(1))
                .whenPublishingA(confirmed(1))
                .expectDispatchedCommands(new MarkReceived("P1", 3, "P1-3-1-C"), new MarkRepaid("P1", 3, 1))
                .expectActiveSagas(0)
                .expectNoAssociationWith("attemptNo", "P1-3-1");
    }

    @Test
    void a_refused_freeze_refuses_the_attempt_in_the_banks_words_and_ends() {
        fixture.givenAPublished(started(1))
                .whenPublishingA(freezeRefused(1))
                .expectDispatchedCommands(
                        new MarkRefused("P1", 3, 1, RefusalReason.BALANCE_TOO_LOW, "30042: account balance not enough"))
                .expectActiveSagas(0);
    }

    @Test
    void a_late_fee_is_shared_before_the_bank_is_asked_for_it() {
        var lateFee = Money.ofCents(52);
        fixture.givenNoPriorActivity()
                .whenPublishingA(new RepaymentStarted(
                        "P1", 3, 1, LocalDate.of(2026, 1, 31), 1, "B1", AMOUNT, COMMISSION, lateFee))
                .expectDispatchedCommands(
                        new ShareLateFee("P1", 3, "P1-3-1-C", lateFee),
                        new FreezeFunds("P1-3-1-F", "P1", 3, 1, "B1", AMOUNT));
    }

    @Test
    void after_a_refused_confirmation_the_freeze_is_released_before_anything_else() {
        fixture.givenAPublished(started(1))
                .andThenAPublished(frozen(1))
                .whenPublishingA(confirmationRefused(1))
                .expectDispatchedCommands(new ReleaseFreeze("P1-3-1-R", "P1-3-1-F", "P1-3-1-C", "P1", 3, 1, AMOUNT))
                .expectActiveSagas(1);
    }

    @Test
    void a_released_freeze_refuses_the_attempt_with_the_reason_of_the_confirmation_and_ends() {
        fixture.givenAPublished(started(1))
                .andThenAPublished(frozen(1))
                .andThenAPublished(confirmationRefused(1))
                .whenPublishingA(new FreezeReleased("P1-3-1-R", "P1-3-1-F", "P1", 3, 1, AMOUNT))
                .expectDispatchedCommands(
                        new MarkRefused("P1", 3, 1, RefusalReason.TENDER_UNKNOWN, "30010: tender does not exist"))
                .expectActiveSagas(0);
    }

    @Test
    void a_freeze_that_is_not_released_needs_a_person() {
        fixture.givenAPublished(started(1))
                .andThenAPublished(frozen(1))
                .andThenAPublished(confirmationRefused(1))
                .whenPublishingA(new ReleaseRefused(
                        "P1-3-1-R", "P1-3-1-F", "P1", 3, 1, RefusalReason.INVALID_REQUEST, "00003", "no such freeze"))
                .expectDispatchedCommands(new MarkRefused(
                        "P1",
                        3,
                        1,
                        RefusalReason.FREEZE_STANDS,
                        "30010: tender does not exist; not released: 00003: no such freeze"))
                .expectActiveSagas(0);
    }

    @Test
    void an_unknown_outcome_is_waited_out() {
        fixture.givenAPublished(started(1))
                .whenPublishingA(new BankOutcomeUnknown("P1-3-1-F", "P1", 3, 1, "timeout"))
                .expectNoDispatchedCommands()
                .expectActiveSagas(1);
    }

    @Test
    void an_answer_after_an_unknown_outcome_goes_on_as_usual() {
        fixture.givenAPublished(started(1))
                .andThenAPublished(new BankOutcomeUnknown("P1-3-1-F", "P1", 3, 1, "timeout"))
                .whenPublishingA(frozen(1))
                .expectDispatchedCommands(confirm(1));
    }

    @Test
    void a_start_that_comes_twice_repeats_the_same_request_in_the_same_saga() {
        fixture.givenAPublished(started(1))
                .whenPublishingA(started(1))
                .expectActiveSagas(1)
                .expectDispatchedCommands(new FreezeFunds("P1-3-1-F", "P1", 3, 1, "B1", AMOUNT));
    }

    @Test
    void a_freeze_that_comes_twice_repeats_the_same_confirmation() {
        fixture.givenAPublished(started(1))
                .andThenAPublished(frozen(1))
                .whenPublishingA(frozen(1))
                .expectDispatchedCommands(confirm(1));
    }

    @Test
    void a_late_answer_to_an_ended_attempt_does_nothing() {
        fixture.givenAPublished(started(1))
                .andThenAPublished(frozen(1))
                .andThenAPublished(confirmed(1))
                .whenPublishingA(confirmed(1))
                .expectNoDispatchedCommands()
                .expectActiveSagas(0);
    }

    @Test
    void a_late_answer_to_a_refused_attempt_does_not_touch_the_next_one() {
        fixture.givenAPublished(started(1))
                .andThenAPublished(freezeRefused(1))
                .andThenAPublished(started(2))
                .whenPublishingA(freezeRefused(1))
                .expectNoDispatchedCommands()
                .expectActiveSagas(1)
                .expectAssociationWith("attemptNo", "P1-3-2");
    }

    @Test
    void attempts_that_are_both_alive_hear_only_their_own_answers() {
        fixture.givenAPublished(started(1))
                .andThenAPublished(started(2))
                .whenPublishingA(frozen(2))
                .expectActiveSagas(2)
                .expectDispatchedCommands(confirm(2));
    }

    @Test
    void a_command_that_fails_leaves_the_saga_as_it_was_so_that_the_event_is_handled_again() {
        fixture.givenAPublished(started(1)).andThenAPublished(frozen(1));
        fixture.setCallbackBehavior((command, metaData) -> {
            if (command instanceof MarkRepaid) {
                throw new IllegalStateException("no database");
            }
            return null;
        });
        assertThatThrownBy(() -> fixture.whenPublishingA(confirmed(1))).hasRootCauseMessage("no database");

        fixture.setCallbackBehavior((command, metaData) -> null);
        fixture.whenPublishingA(confirmed(1))
                .expectDispatchedCommands(new MarkReceived("P1", 3, "P1-3-1-C"), new MarkRepaid("P1", 3, 1))
                .expectActiveSagas(0);
    }

    @Test
    void an_installment_is_not_marked_repaid_while_its_receivable_could_not_be_marked() {
        fixture.givenAPublished(started(1)).andThenAPublished(frozen(1));
        fixture.setCallbackBehavior((command, metaData) -> {
            assertThat(command).isInstanceOf(MarkReceived.class);
            throw new IllegalStateException("no database");
        });

        assertThatThrownBy(() -> fixture.whenPublishingA(confirmed(1))).hasRootCauseMessage("no database");
    }

    private static RepaymentStarted started(int attempt) {
        return new RepaymentStarted("P1", 3, attempt, LocalDate.of(2026, 1, 31), 1, "B1", AMOUNT, COMMISSION);
    }

    private static FundsFrozen frozen(int attempt) {
        return new FundsFrozen("P1-3-" + attempt + "-F", "P1", 3, attempt, "B1", AMOUNT);
    }

    private static ConfirmRepayment confirm(int attempt) {
        var number = "P1-3-" + attempt;
        return new ConfirmRepayment(number + "-C", number + "-F", "P1", 3, attempt, AMOUNT, COMMISSION);
    }

    private static RepaymentConfirmed confirmed(int attempt) {
        var number = "P1-3-" + attempt;
        return new RepaymentConfirmed(number + "-C", number + "-F", "P1", 3, attempt, AMOUNT, COMMISSION);
    }

    private static FreezeRefused freezeRefused(int attempt) {
        var number = "P1-3-" + attempt + "-F";
        return new FreezeRefused(
                number, "P1", 3, attempt, RefusalReason.BALANCE_TOO_LOW, "30042", "account balance not enough");
    }

    private static ConfirmationRefused confirmationRefused(int attempt) {
        var number = "P1-3-" + attempt;
        return new ConfirmationRefused(
                number + "-C",
                number + "-F",
                "P1",
                3,
                attempt,
                RefusalReason.TENDER_UNKNOWN,
                "30010",
                "tender does not exist");
    }
}
