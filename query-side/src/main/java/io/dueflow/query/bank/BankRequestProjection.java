package io.dueflow.query.bank;

import io.dueflow.messages.bank.BankEvent;
import io.dueflow.messages.bank.BankOutcomeUnknown;
import io.dueflow.messages.bank.ConfirmationRefused;
import io.dueflow.messages.bank.ConfirmationRequested;
import io.dueflow.messages.bank.FreezeRefused;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.bank.RepaymentConfirmed;
import io.dueflow.query.projection.Projection;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;

/** Keeps each request to the bank with its answer (存管交易记录). */
@Projection
class BankRequestProjection {

    private final DepositoryRecords records;
    private final OutcomeFlag outcome;

    BankRequestProjection(DepositoryRecords records, OutcomeFlag outcome) {
        this.records = records;
        this.outcome = outcome;
    }

    @EventHandler
    void on(FreezeRequested event, @Timestamp Instant at) {
        records.insert(event, "FREEZE", null, event.borrowerUserNo(), event.amount(), at);
    }

    @EventHandler
    void on(ConfirmationRequested event, @Timestamp Instant at) {
        records.insert(event, "CONFIRMATION", event.freezeRequestNo(), null, event.amount(), at);
    }

    @EventHandler
    void on(BankOutcomeUnknown event, @Timestamp Instant at) {
        if (records.markUnknown(event, at)) {
            outcome.becameUnknown(event);
        }
    }

    @EventHandler
    void on(FundsFrozen event, @Timestamp Instant at) {
        answered(event, records.markDone(event, at));
    }

    @EventHandler
    void on(RepaymentConfirmed event, @Timestamp Instant at) {
        answered(event, records.markDone(event, at));
        records.markSettled(event, event.freezeRequestNo(), at);
    }

    @EventHandler
    void on(FreezeRefused event, @Timestamp Instant at) {
        answered(event, records.markRefused(event, event.reason(), event.bankCode(), event.bankMessage(), at));
    }

    @EventHandler
    void on(ConfirmationRefused event, @Timestamp Instant at) {
        answered(event, records.markRefused(event, event.reason(), event.bankCode(), event.bankMessage(), at));
    }

    private void answered(BankEvent event, boolean wasUnknown) {
        if (wasUnknown) {
            outcome.becameKnown(event);
        }
    }

    @ResetHandler
    void reset() {
        records.clear();
    }
}
