package io.dueflow.bank.gateway.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.bank.BankRequestId;
import io.dueflow.messages.bank.ConfirmationRefused;
import io.dueflow.messages.bank.ConfirmationRequested;
import io.dueflow.messages.bank.FreezeRefused;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.bank.RepaymentConfirmed;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.LateFeeShare;
import io.dueflow.messages.receivable.LateFeeShared;
import io.dueflow.messages.receivable.ReceivableId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FirstCallTest extends RunningGateway {

    @Autowired
    private OutstandingHandler handler;

    @Test
    void a_request_is_recorded_and_committed_before_the_bank_hears_of_it() {
        var seenByTheBank = new AtomicReference<List<Integer>>();
        BANK.door().watch(visit -> seenByTheBank.set(List.of(rows("A-F"), storedEvents("A-F"))));
        freeze("A", 1_000);
        awaitEvents("A-F", FreezeRequested.class, FundsFrozen.class);
        assertThat(seenByTheBank.get()).containsExactly(1, 1);
        awaitNoRow("A-F");
    }

    @Test
    void a_record_that_is_not_committed_is_never_sent() {
        var event = new FreezeRequested("N-F", "N", 1, 1, "of-N", Money.ofCents(1_000));
        var unitOfWork = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage(event));
        unitOfWork.attachTransaction(transactions);
        handler.on(event, ReplayStatus.REGULAR, unitOfWork);
        unitOfWork.rollback();

        freeze("N2", 1_000);
        awaitEvents("N2-F", FreezeRequested.class, FundsFrozen.class);
        assertThat(BANK.door().visitsOf("N-F")).isEmpty();
        assertThat(rows("N-F")).isZero();
    }

    @Test
    void a_repeated_command_calls_the_bank_once() {
        freeze("B", 1_000);
        awaitEvents("B-F", FreezeRequested.class, FundsFrozen.class);
        freezeAgain("B", 1_000);
        freeze("B2", 1_000);
        awaitEvents("B2-F", FreezeRequested.class, FundsFrozen.class);
        assertThat(BANK.door().visitsOf("B-F")).containsExactly(freezeVisit("B-F"));
    }

    @Test
    void a_freeze_and_its_confirmation_pay_every_investor() {
        var commissionBefore = BANK.totals().commissionCents();
        receivable("C", 900, 90);
        freeze("C", 1_000);
        awaitEvents("C-F", FreezeRequested.class, FundsFrozen.class);
        confirm("C", 1_000, 10);
        awaitEvents("C-C", ConfirmationRequested.class, RepaymentConfirmed.class);
        awaitNoRow("C-C");
        assertThat(BANK.totals().commissionCents()).isEqualTo(commissionBefore + 10);
    }

    @Test
    void a_late_fee_is_paid_as_it_was_shared_for_the_request() {
        receivable("Y", 900, 90);
        lateFee("Y", "Y-C", 7);
        lateFee("Y", "of another attempt", 9);
        freeze("Y", 1_007);
        awaitEvents("Y-F", FreezeRequested.class, FundsFrozen.class);
        confirm("Y", 1_007, 10);
        awaitEvents("Y-C", ConfirmationRequested.class, RepaymentConfirmed.class);
    }

    private void lateFee(String project, String requestNo, long cents) {
        var share = new LateFeeShare("T-" + project, "investor", Money.ofCents(cents));
        var stream = new ReceivableId(project, 1).toString();
        var sequence = events.lastSequenceNumberFor(stream).orElseThrow() + 1;
        publish(new GenericDomainEventMessage<>(
                "Receivable", stream, sequence, new LateFeeShared(project, 1, requestNo, 1, 1, List.of(share))));
    }

    @Test
    void a_confirmation_that_does_not_add_up_never_reaches_the_bank() {
        receivable("D", 900, 90);
        confirm("D", 1_001, 10);
        awaitEvents("D-C", ConfirmationRequested.class, ConfirmationRefused.class);
        var refused = (ConfirmationRefused) eventsOf("D-C").get(1);
        assertThat(refused.reason()).isEqualTo(RefusalReason.INVALID_REQUEST);
        assertThat(refused.bankCode()).isEqualTo("LOCAL");
        assertThat(BANK.door().visitsOf("D-C")).isEmpty();
    }

    @Test
    void a_refused_freeze_is_not_asked_about() {
        commands.sendAndWait(command("E", 1_000));
        awaitEvents("E-F", FreezeRequested.class, FreezeRefused.class);
        awaitNoRow("E-F");
    }

    @Test
    void a_slow_answer_does_not_hold_up_other_requests() {
        var slowMayGoOn = new CountDownLatch(1);
        BANK.door().watch(visit -> {
            if (visit.requestNo().equals("K-F")) {
                waitFor(slowMayGoOn);
            }
        });
        freeze("K", 1_000);
        await().until(() -> !BANK.door().visitsOf("K-F").isEmpty());
        for (var i = 0; i < 20; i++) {
            freeze("K" + i, 1_000);
        }
        await().until(() -> eventsOf("K19-F").size() == 2);
        assertThat(eventsOf("K-F")).hasSize(1);
        slowMayGoOn.countDown();
        awaitEvents("K-F", FreezeRequested.class, FundsFrozen.class);
    }

    private int storedEvents(String requestNo) {
        return jdbc.sql("select count(*) from domain_event_entry where aggregate_identifier = ?")
                .param(new BankRequestId(requestNo).toString())
                .query(Integer.class)
                .single();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
