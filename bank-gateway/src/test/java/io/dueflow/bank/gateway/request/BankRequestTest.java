package io.dueflow.bank.gateway.request;

import io.dueflow.messages.Refusal;
import io.dueflow.messages.bank.AcceptLaterAnswer;
import io.dueflow.messages.bank.AnswerContradicted;
import io.dueflow.messages.bank.BankOutcomeUnknown;
import io.dueflow.messages.bank.BankSilenceEnded;
import io.dueflow.messages.bank.BankSilent;
import io.dueflow.messages.bank.ConfirmRepayment;
import io.dueflow.messages.bank.ConfirmationRefused;
import io.dueflow.messages.bank.ConfirmationRequested;
import io.dueflow.messages.bank.FreezeFunds;
import io.dueflow.messages.bank.FreezeRefused;
import io.dueflow.messages.bank.FreezeReleased;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.bank.ReleaseFreeze;
import io.dueflow.messages.bank.ReleaseRefused;
import io.dueflow.messages.bank.ReleaseRequested;
import io.dueflow.messages.bank.RepaymentConfirmed;
import io.dueflow.messages.money.Money;
import java.time.Instant;
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

    private static final ConfirmationRefused CONFIRMATION_REFUSED = new ConfirmationRefused(
            "P1-3-1-C", "P1-3-1-F", "P1", 3, 1, RefusalReason.TENDER_UNKNOWN, "30010", "no such tender");
    private static final RepaymentConfirmed CONFIRMED =
            new RepaymentConfirmed("P1-3-1-C", "P1-3-1-F", "P1", 3, 1, AMOUNT, COMMISSION);

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
    void the_first_word_stands_and_a_contradiction_is_told_once() {
        var contradicted =
                new AnswerContradicted("P1-3-1-F", "P1", 3, 1, AMOUNT, "done", "refused, 30042 not enough", false);
        bankRequest.given(FREEZE_REQUESTED, FROZEN).when(outcome(POOR)).expectEvents(contradicted);
        bankRequest
                .given(FREEZE_REQUESTED, FROZEN, contradicted)
                .when(outcome(POOR))
                .expectNoEvents();
    }

    @Test
    void money_that_was_frozen_after_all_is_frozen() {
        bankRequest
                .given(FREEZE_REQUESTED, FREEZE_REFUSED)
                .when(outcome(DONE))
                .expectEvents(
                        new AnswerContradicted(
                                "P1-3-1-F", "P1", 3, 1, AMOUNT, "refused, 30042 not enough", "done", true),
                        FROZEN);
    }

    @Test
    void a_confirmation_that_was_made_after_all_is_confirmed_when_two_persons_say_so() {
        var accept = new AcceptLaterAnswer("P1-3-1-C", "case");
        bankRequest
                .given(CONFIRMATION_REQUESTED, CONFIRMATION_REFUSED, confirmationContradicted(true))
                .when(accept)
                .expectEvents(CONFIRMED);
        bankRequest
                .given(CONFIRMATION_REQUESTED, CONFIRMATION_REFUSED, confirmationContradicted(true), CONFIRMED)
                .when(accept)
                .expectNoEvents();
    }

    @Test
    void there_is_nothing_to_accept_without_a_later_word_that_it_was_made() {
        var accept = new AcceptLaterAnswer("P1-3-1-C", "case");
        bankRequest
                .given(CONFIRMATION_REQUESTED, CONFIRMATION_REFUSED)
                .when(accept)
                .expectException(NothingToAccept.class)
                .expectExceptionDetails(Refusal.class);
    }

    /** What it calls refused now was carried out and booked; to accept that would leave the books as they are. */
    @Test
    void a_later_word_that_it_was_refused_after_all_is_not_accepted_silently() {
        bankRequest
                .given(CONFIRMATION_REQUESTED, CONFIRMED, confirmationContradicted(false))
                .when(new AcceptLaterAnswer("P1-3-1-C", "case"))
                .expectException(NothingToAccept.class)
                .expectExceptionMessage(
                        "Request P1-3-1-C is no confirmation that the bank first refused and later called done.")
                .expectExceptionDetails(Refusal.class)
                .expectNoEvents();
    }

    @Test
    void a_silence_is_declared_once_and_ended_by_the_answer() {
        var since = Instant.parse("2026-01-31T04:00:00Z");
        var declare = new DeclareSilence("P1-3-1-F", since, "no answer");
        var silent = new BankSilent("P1-3-1-F", "P1", 3, 1, since, "no answer");
        bankRequest.given(FREEZE_REQUESTED, FREEZE_UNKNOWN).when(declare).expectEvents(silent);
        bankRequest
                .given(FREEZE_REQUESTED, FREEZE_UNKNOWN, silent)
                .when(declare)
                .expectNoEvents();
        bankRequest.given(FREEZE_REQUESTED, FROZEN).when(declare).expectNoEvents();
        bankRequest
                .given(FREEZE_REQUESTED, FREEZE_UNKNOWN, silent)
                .when(outcome(DONE))
                .expectEvents(FROZEN, new BankSilenceEnded("P1-3-1-F", "P1", 3, 1));
    }

    @Test
    void what_never_left_the_house_is_refused_by_the_house() {
        var refusal = new Outcome.Refused(RefusalReason.INVALID_REQUEST, "LOCAL", "no words for it");
        var since = Instant.parse("2026-01-31T04:00:00Z");
        var unsendable = new DeclareUnsendable("P1-3-1-F", since, refusal);
        var refused =
                new FreezeRefused("P1-3-1-F", "P1", 3, 1, RefusalReason.INVALID_REQUEST, "LOCAL", "no words for it");
        bankRequest.given(FREEZE_REQUESTED).when(unsendable).expectEvents(refused);
        bankRequest.given(FREEZE_REQUESTED, refused).when(unsendable).expectNoEvents();
        bankRequest.given(FREEZE_REQUESTED, FROZEN).when(unsendable).expectNoEvents();
    }

    @Test
    void what_may_once_have_left_the_house_is_not_refused_but_laid_before_a_person() {
        var refusal = new Outcome.Refused(RefusalReason.INVALID_REQUEST, "LOCAL", "no words for it");
        var since = Instant.parse("2026-01-31T04:00:00Z");
        var unsendable = new DeclareUnsendable("P1-3-1-F", since, refusal);
        var silent = new BankSilent("P1-3-1-F", "P1", 3, 1, since, "no words for it");
        bankRequest.given(FREEZE_REQUESTED, FREEZE_UNKNOWN).when(unsendable).expectEvents(silent);
        bankRequest
                .given(FREEZE_REQUESTED, FREEZE_UNKNOWN, silent)
                .when(unsendable)
                .expectNoEvents();
    }

    @Test
    void a_release_is_recorded_and_ends_by_the_banks_word() {
        var release = new ReleaseFreeze("P1-3-1-R", "P1-3-1-F", "P1-3-1-C", "P1", 3, 1, AMOUNT);
        var requested = new ReleaseRequested("P1-3-1-R", "P1-3-1-F", "P1-3-1-C", "P1", 3, 1, AMOUNT);
        bankRequest.givenNoPriorActivity().when(release).expectEvents(requested);
        bankRequest.given(requested).when(release).expectNoEvents();
        bankRequest
                .given(requested)
                .when(new RecordOutcome("P1-3-1-R", DONE))
                .expectEvents(new FreezeReleased("P1-3-1-R", "P1-3-1-F", "P1", 3, 1, AMOUNT));
        bankRequest
                .given(requested)
                .when(new RecordOutcome(
                        "P1-3-1-R", new Outcome.Refused(RefusalReason.INVALID_REQUEST, "00003", "no such freeze")))
                .expectEvents(new ReleaseRefused(
                        "P1-3-1-R", "P1-3-1-F", "P1", 3, 1, RefusalReason.INVALID_REQUEST, "00003", "no such freeze"));
    }

    @Test
    void what_was_released_after_all_is_released() {
        var requested = new ReleaseRequested("P1-3-1-R", "P1-3-1-F", "P1-3-1-C", "P1", 3, 1, AMOUNT);
        var refused = new ReleaseRefused(
                "P1-3-1-R", "P1-3-1-F", "P1", 3, 1, RefusalReason.INVALID_REQUEST, "00003", "no such freeze");
        var contradicted =
                new AnswerContradicted("P1-3-1-R", "P1", 3, 1, AMOUNT, "refused, 00003 no such freeze", "done", true);
        var released = new FreezeReleased("P1-3-1-R", "P1-3-1-F", "P1", 3, 1, AMOUNT);
        bankRequest
                .given(requested, refused)
                .when(new RecordOutcome("P1-3-1-R", DONE))
                .expectEvents(contradicted, released);
        bankRequest
                .given(requested, refused, contradicted, released)
                .when(new RecordOutcome("P1-3-1-R", DONE))
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

    private static AnswerContradicted confirmationContradicted(boolean nowDone) {
        return new AnswerContradicted("P1-3-1-C", "P1", 3, 1, AMOUNT, "one", "other", nowDone);
    }

    private static RecordOutcome outcome(Outcome outcome) {
        return new RecordOutcome("P1-3-1-F", outcome);
    }
}
