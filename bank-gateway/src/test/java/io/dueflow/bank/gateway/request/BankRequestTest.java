package io.dueflow.bank.gateway.request;

import io.dueflow.messages.Refusal;
import io.dueflow.messages.bank.BankOutcomeUnknown;
import io.dueflow.messages.bank.ConfirmRepayment;
import io.dueflow.messages.bank.ConfirmationRefused;
import io.dueflow.messages.bank.ConfirmationRequested;
import io.dueflow.messages.bank.FreezeFunds;
import io.dueflow.messages.bank.FreezeRefused;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.bank.RepaymentConfirmed;
import io.dueflow.messages.money.Money;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class BankRequestTest {

    private static final Money AMOUNT = Money.ofCents(120_000);
    private static final Money COMMISSION = Money.ofCents(300);
    private static final Outcome DONE = new Outcome.Done();
    private static final Outcome UNKNOWN = new Outcome.Unknown("no answer in time");
    private static final Outcome POOR = new Outcome.Refused(RefusalReason.BALANCE_TOO_LOW, "30042", "not enough");

    private static final FreezeFunds FREEZE = new FreezeFunds("P1-3-1-F", "P1", 3, 1, "B1", AMOUNT);
    private static final FreezeRequested FREEZE_REQUESTED = new FreezeRequested("P1-3-1-F", "P1", 3, 1, "B1", AMOUNT);
    private static final FundsFrozen FROZEN = new FundsFrozen("P1-3-1-F", "P1", 3, 1, "B1", AMOUNT);
    private static final FreezeRefused FREEZE_REFUSED =
            new FreezeRefused("P1-3-1-F", "P1", 3, 1, RefusalReason.BALANCE_TOO_LOW, "30042", "not enough");
    private static final BankOutcomeUnknown FREEZE_UNKNOWN =
            new BankOutcomeUnknown("P1-3-1-F", "P1", 3, 1, "no answer in time");
    private static final ConfirmRepayment CONFIRM =
            new ConfirmRepayment("P1-3-1-C", "P1-3-1-F", "P1", 3, 1, AMOUNT, COMMISSION);
    private static final ConfirmationRequested CONFIRMATION_REQUESTED =
            new ConfirmationRequested("P1-3-1-C", "P1-3-1-F", "P1", 3, 1, AMOUNT, COMMISSION);

    private final AggregateTestFixture<BankRequest> bankRequest = new AggregateTestFixture<>(BankRequest.class);

    @Test
    void a_freeze_is_recorded() {
        bankRequest.givenNoPriorActivity().when(FREEZE).expectEvents(FREEZE_REQUESTED);
    }

    @Test
    void a_repeated_freeze_changes_nothing() {
        bankRequest
                .given(FREEZE_REQUESTED)
                .when(FREEZE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_late_repeat_of_a_settled_freeze_changes_nothing() {
        bankRequest
                .given(FREEZE_REQUESTED, FROZEN)
                .when(FREEZE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_number_is_never_used_for_another_amount() {
        var other = new FreezeFunds("P1-3-1-F", "P1", 3, 1, "B1", AMOUNT.plus(Money.ofCents(1)));
        bankRequest
                .given(FREEZE_REQUESTED)
                .when(other)
                .expectException(RequestNumberReused.class)
                .expectExceptionDetails(Refusal.class)
                .expectNoEvents();
    }

    @Test
    void a_freezes_number_is_never_used_for_a_confirmation() {
        var other = new ConfirmRepayment("P1-3-1-F", "P1-3-1-F", "P1", 3, 1, AMOUNT, COMMISSION);
        bankRequest.given(FREEZE_REQUESTED).when(other).expectException(RequestNumberReused.class);
    }

    @Test
    void a_freeze_that_the_bank_made_is_frozen() {
        bankRequest.given(FREEZE_REQUESTED).when(outcome(DONE)).expectEvents(FROZEN);
    }

    @Test
    void a_refused_freeze_keeps_the_banks_words() {
        bankRequest.given(FREEZE_REQUESTED).when(outcome(POOR)).expectEvents(FREEZE_REFUSED);
    }

    @Test
    void an_unknown_outcome_is_recorded_once() {
        bankRequest.given(FREEZE_REQUESTED).when(outcome(UNKNOWN)).expectEvents(FREEZE_UNKNOWN);
        bankRequest
                .given(FREEZE_REQUESTED, FREEZE_UNKNOWN)
                .when(outcome(new Outcome.Unknown("HTTP status 500")))
                .expectNoEvents();
    }

    @Test
    void what_was_unknown_becomes_known() {
        bankRequest.given(FREEZE_REQUESTED, FREEZE_UNKNOWN).when(outcome(DONE)).expectEvents(FROZEN);
        bankRequest.given(FREEZE_REQUESTED, FREEZE_UNKNOWN).when(outcome(POOR)).expectEvents(FREEZE_REFUSED);
    }

    @Test
    void the_same_outcome_again_changes_nothing() {
        bankRequest.given(FREEZE_REQUESTED, FROZEN).when(outcome(DONE)).expectNoEvents();
        bankRequest
                .given(FREEZE_REQUESTED, FREEZE_REFUSED)
                .when(outcome(new Outcome.Refused(RefusalReason.BALANCE_TOO_LOW, "30042", "in other words")))
                .expectNoEvents();
    }

    @Test
    void what_is_known_does_not_become_unknown() {
        bankRequest.given(FREEZE_REQUESTED, FROZEN).when(outcome(UNKNOWN)).expectNoEvents();
        bankRequest
                .given(FREEZE_REQUESTED, FREEZE_REFUSED)
                .when(outcome(UNKNOWN))
                .expectNoEvents();
    }

    @Test
    void a_contradicting_outcome_changes_nothing() {
        bankRequest
                .given(FREEZE_REQUESTED, FROZEN)
                .when(outcome(POOR))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        bankRequest
                .given(FREEZE_REQUESTED, FREEZE_REFUSED)
                .when(outcome(DONE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void an_outcome_of_what_was_never_asked_is_not_recorded() {
        bankRequest.givenNoPriorActivity().when(outcome(DONE)).expectException(AggregateNotFoundException.class);
    }

    @Test
    void a_confirmation_is_recorded_once() {
        bankRequest.givenNoPriorActivity().when(CONFIRM).expectEvents(CONFIRMATION_REQUESTED);
        bankRequest.given(CONFIRMATION_REQUESTED).when(CONFIRM).expectNoEvents();
    }

    @Test
    void a_confirmation_that_the_bank_made_is_confirmed() {
        bankRequest
                .given(CONFIRMATION_REQUESTED)
                .when(new RecordOutcome("P1-3-1-C", DONE))
                .expectEvents(new RepaymentConfirmed("P1-3-1-C", "P1-3-1-F", "P1", 3, 1, AMOUNT, COMMISSION));
    }

    @Test
    void a_refused_confirmation_names_its_freeze() {
        bankRequest
                .given(CONFIRMATION_REQUESTED)
                .when(new RecordOutcome(
                        "P1-3-1-C", new Outcome.Refused(RefusalReason.TENDER_UNKNOWN, "30010", "no such tender")))
                .expectEvents(new ConfirmationRefused(
                        "P1-3-1-C", "P1-3-1-F", "P1", 3, 1, RefusalReason.TENDER_UNKNOWN, "30010", "no such tender"));
    }

    private static RecordOutcome outcome(Outcome outcome) {
        return new RecordOutcome("P1-3-1-F", outcome);
    }
}
