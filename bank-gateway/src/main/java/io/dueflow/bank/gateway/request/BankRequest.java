package io.dueflow.bank.gateway.request;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dueflow.messages.bank.BankEvent;
import io.dueflow.messages.bank.BankOutcomeUnknown;
import io.dueflow.messages.bank.BankRequestId;
import io.dueflow.messages.bank.ConfirmRepayment;
import io.dueflow.messages.bank.ConfirmationRefused;
import io.dueflow.messages.bank.ConfirmationRequested;
import io.dueflow.messages.bank.FreezeFunds;
import io.dueflow.messages.bank.FreezeRefused;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.bank.RepaymentConfirmed;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request to the custodian bank (存管交易记录): written down before it is sent, ended by what the bank did. */
@Aggregate
public class BankRequest {

    private static final Logger LOG = LoggerFactory.getLogger(BankRequest.class);

    @AggregateIdentifier
    private String bankRequestId;

    private BankEvent asked;
    private Outcome outcome;

    BankRequest() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public void handle(FreezeFunds command) {
        request(new FreezeRequested(
                command.requestNo(),
                command.projectNo(),
                command.period(),
                command.attempt(),
                command.borrowerUserNo(),
                command.amount()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public void handle(ConfirmRepayment command) {
        request(new ConfirmationRequested(
                command.requestNo(),
                command.freezeRequestNo(),
                command.projectNo(),
                command.period(),
                command.attempt(),
                command.amount(),
                command.commission()));
    }

    private void request(BankEvent request) {
        if (asked == null) {
            apply(request);
        } else if (!asked.equals(request)) {
            throw new RequestNumberReused(asked, request);
        }
    }

    @CommandHandler
    public void handle(RecordOutcome command) {
        switch (OutcomeRule.decide(outcome, command.outcome())) {
            case ACCEPT -> apply(OutcomeEvents.of(asked, command.outcome()));
            case IGNORE -> LOG.debug("request {}: {} changes nothing", asked.requestNo(), command.outcome());
            case CONTRADICTION ->
                LOG.error(
                        "request {}: the bank now says {}, but {} stands",
                        asked.requestNo(),
                        command.outcome(),
                        outcome);
        }
    }

    @EventSourcingHandler
    void on(FreezeRequested event) {
        asked(event);
    }

    @EventSourcingHandler
    void on(ConfirmationRequested event) {
        asked(event);
    }

    private void asked(BankEvent event) {
        bankRequestId = new BankRequestId(event.requestNo()).toString();
        asked = event;
    }

    @EventSourcingHandler
    void on(FundsFrozen event) {
        outcome = new Outcome.Done();
    }

    @EventSourcingHandler
    void on(RepaymentConfirmed event) {
        outcome = new Outcome.Done();
    }

    @EventSourcingHandler
    void on(FreezeRefused event) {
        outcome = new Outcome.Refused(event.reason(), event.bankCode(), event.bankMessage());
    }

    @EventSourcingHandler
    void on(ConfirmationRefused event) {
        outcome = new Outcome.Refused(event.reason(), event.bankCode(), event.bankMessage());
    }

    @EventSourcingHandler
    void on(BankOutcomeUnknown event) {
        outcome = new Outcome.Unknown(event.symptom());
    }
}
