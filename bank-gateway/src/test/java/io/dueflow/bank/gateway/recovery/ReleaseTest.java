package io.dueflow.bank.gateway.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.bank.gateway.BankDoor.Visit;
import io.dueflow.bank.gateway.call.BankConversation;
import io.dueflow.bank.gateway.call.CallResult;
import io.dueflow.bank.gateway.request.Outcome;
import io.dueflow.bank.gateway.request.RecordOutcome;
import io.dueflow.bank.simulator.faults.Fault;
import io.dueflow.messages.JointCommands;
import io.dueflow.messages.bank.AnswerContradicted;
import io.dueflow.messages.bank.BankOutcomeUnknown;
import io.dueflow.messages.bank.BankSilent;
import io.dueflow.messages.bank.ConfirmationRefused;
import io.dueflow.messages.bank.ConfirmationRequested;
import io.dueflow.messages.bank.FreezeReleased;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.bank.ReleaseFreeze;
import io.dueflow.messages.bank.ReleaseRefused;
import io.dueflow.messages.bank.ReleaseRequested;
import io.dueflow.messages.money.Money;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReleaseTest extends RunningGateway {

    @Autowired
    private BankConversation conversation;

    @Autowired
    private JointCommands joint;

    @Test
    void a_freeze_whose_confirmation_was_refused_is_released_when_the_bank_has_said_so_twice() {
        var frozenBefore = BANK.totals().frozenCents();
        frozenAndRefused("R1");

        release("R1");

        awaitEvents("R1-R", ReleaseRequested.class, FreezeReleased.class);
        awaitNoRow("R1-R");
        assertThat(BANK.door().visitsOf("R1-R"))
                .containsExactly(
                        new Visit("QUERY_TRANSACTION", "R1-R-B0"), new Visit("CANCEL_PRE_TRANSACTION", "R1-R"));
        assertThat(BANK.totals().frozenCents()).isEqualTo(frozenBefore);
    }

    @Test
    void a_confirmation_that_was_booked_though_it_was_called_refused_is_found_out_and_nothing_is_released() {
        receivable("R2", 900, 90);
        freeze("R2", 1_000);
        awaitEvents("R2-F", FreezeRequested.class, FundsFrozen.class);
        BANK.failAll("of-R2", Fault.HTTP_500_AFTER_BOOKING);
        confirm("R2", 1_000, 10);
        awaitUnknown("R2-C");
        commands.sendAndWait(new RecordOutcome(
                "R2-C", new Outcome.Refused(RefusalReason.TENDER_UNKNOWN, "30010", "no such tender")));
        BANK.faultless();

        release("R2");

        awaitEvents("R2-R", ReleaseRequested.class, ReleaseRefused.class);
        awaitEvents(
                "R2-C",
                ConfirmationRequested.class,
                BankOutcomeUnknown.class,
                ConfirmationRefused.class,
                AnswerContradicted.class);
        assertThat(BANK.door().visitsOf("R2-R")).containsExactly(new Visit("QUERY_TRANSACTION", "R2-R-B0"));
    }

    @Test
    void while_it_is_not_certain_nothing_is_released_and_the_bank_is_asked_again() throws InterruptedException {
        frozenAndRefused("R3");
        BANK.failAll("of-R3", Fault.SYSTEM_EXCEPTION);
        release("R3");
        awaitUnknown("R3-R");
        assertThat(BANK.door().visitsOf("R3-R")).containsExactly(new Visit("QUERY_TRANSACTION", "R3-R-B0"));

        BANK.faultless();
        sweepAfter(Duration.ofSeconds(1), sweep);

        awaitEvents("R3-R", ReleaseRequested.class, BankOutcomeUnknown.class, FreezeReleased.class);
        assertThat(BANK.door().visitsOf("R3-R"))
                .containsExactly(
                        new Visit("QUERY_TRANSACTION", "R3-R-B0"),
                        query("R3-R", 1),
                        new Visit("QUERY_TRANSACTION", "R3-R-B1"),
                        new Visit("CANCEL_PRE_TRANSACTION", "R3-R"));
    }

    @Test
    void a_person_is_told_when_it_has_not_been_certain_for_too_long() throws InterruptedException {
        frozenAndRefused("R5");
        BANK.failAll("of-R5", Fault.SYSTEM_EXCEPTION);
        release("R5");
        awaitUnknown("R5-R");

        sweepAfter(Duration.ofHours(1), sweep);

        await().until(() -> eventsOf("R5-R").stream().anyMatch(BankSilent.class::isInstance));
        BANK.faultless();
        sweepAfter(Duration.ofMinutes(15), sweep);
        await().until(() -> eventsOf("R5-R").stream().anyMatch(FreezeReleased.class::isInstance));
    }

    @Test
    void a_bank_without_the_service_is_not_asked() {
        var request = new ReleaseRequested("R4-R", "R4-F", "R4-C", "R4", 1, 1, Money.ofCents(1_000));
        var unsupported = new CertainRelease(conversation, joint, true, false);

        var result =
                unsupported.send(Outstanding.recorded(request, Instant.EPOCH)).join();

        assertThat(((CallResult.Ended) result).outcome())
                .isEqualTo(new Outcome.Refused(
                        RefusalReason.INVALID_REQUEST, "LOCAL", "the bank has no service that releases a freeze"));
        assertThat(BANK.door().visitsOf("R4-R")).isEmpty();
    }

    private void frozenAndRefused(String project) {
        receivable(project, 900, 90);
        freeze(project, 1_000);
        awaitEvents(project + "-F", FreezeRequested.class, FundsFrozen.class);
        BANK.failAll("of-" + project, Fault.TENDER_UNKNOWN);
        confirm(project, 1_000, 10);
        awaitEvents(project + "-C", ConfirmationRequested.class, ConfirmationRefused.class);
        BANK.faultless();
    }

    private void release(String project) {
        commands.sendAndWait(
                new ReleaseFreeze(project + "-R", project + "-F", project + "-C", project, 1, 1, Money.ofCents(1_000)));
    }
}
