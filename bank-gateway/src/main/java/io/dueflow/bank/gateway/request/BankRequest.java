package io.dueflow.bank.gateway.request;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dueflow.messages.bank.AcceptLaterAnswer;
import io.dueflow.messages.bank.AnswerContradicted;
import io.dueflow.messages.bank.BankEvent;
import io.dueflow.messages.bank.BankOutcomeUnknown;
import io.dueflow.messages.bank.BankRequestId;
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
import io.dueflow.messages.bank.ReleaseFreeze;
import io.dueflow.messages.bank.ReleaseRefused;
import io.dueflow.messages.bank.ReleaseRequested;
import io.dueflow.messages.bank.RepaymentConfirmed;
import java.time.Instant;
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
    private boolean silent;
    private boolean contradicted;
    private boolean laterDone;

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

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public void handle(ReleaseFreeze command) {
        request(new ReleaseRequested(
                command.requestNo(),
                command.freezeRequestNo(),
                command.confirmationRequestNo(),
                command.projectNo(),
                command.period(),
                command.attempt(),
                command.amount()));
    }

    private void request(BankEvent request) {
        if (asked == null) {
            apply(request);
        } else if (!asked.equals(request)) {
            throw new RequestNumberReused(asked, request);
        }
    }

    @EventSourcingHandler
    void on(FreezeRequested event) {
        remember(event);
    }

    @EventSourcingHandler
    void on(ConfirmationRequested event) {
        remember(event);
    }

    @EventSourcingHandler
    void on(ReleaseRequested event) {
        remember(event);
    }

    private void remember(BankEvent event) {
        bankRequestId = new BankRequestId(event.requestNo()).toString();
        asked = event;
    }

    @CommandHandler
    public void handle(RecordOutcome command) {
        switch (OutcomeRule.decide(outcome, command.outcome())) {
            case ACCEPT -> accept(command.outcome());
            case IGNORE -> LOG.debug("request {}: {} changes nothing", asked.requestNo(), command.outcome());
            case CONTRADICTION -> contradict(command.outcome());
        }
    }

    private void accept(Outcome told) {
        apply(OutcomeEvents.of(asked, told));
        if (silent && told.isKnown()) {
            apply(new BankSilenceEnded(asked.requestNo(), asked.projectNo(), asked.period(), asked.attempt()));
        }
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
    void on(FreezeReleased event) {
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
    void on(ReleaseRefused event) {
        outcome = new Outcome.Refused(event.reason(), event.bankCode(), event.bankMessage());
    }

    @EventSourcingHandler
    void on(BankOutcomeUnknown event) {
        outcome = new Outcome.Unknown(event.symptom());
    }

    /**
     * The first word stands, but money that the bank has frozen or released after all is frozen or released. Whether it has
     * paid out after all is for people to say.
     */
    private void contradict(Outcome told) {
        if (contradicted) {
            LOG.warn("request {}: the bank contradicts itself again: {}", asked.requestNo(), told);
            return;
        }
        var nowDone = told instanceof Outcome.Done;
        apply(new AnswerContradicted(
                asked.requestNo(),
                asked.projectNo(),
                asked.period(),
                asked.attempt(),
                OutcomeEvents.amountOf(asked),
                outcome.words(),
                told.words(),
                nowDone));
        if (nowDone && !(asked instanceof ConfirmationRequested)) {
            apply(OutcomeEvents.of(asked, told));
        }
    }

    @EventSourcingHandler
    void on(AnswerContradicted event) {
        contradicted = true;
        laterDone = event.nowDone();
    }

    @CommandHandler
    public void handle(DeclareSilence command) {
        declareSilence(command.since(), command.symptom());
    }

    private void declareSilence(Instant since, String symptom) {
        if (!silent && (outcome == null || !outcome.isKnown())) {
            apply(new BankSilent(
                    asked.requestNo(), asked.projectNo(), asked.period(), asked.attempt(), since, symptom));
        }
    }

    @EventSourcingHandler
    void on(BankSilent event) {
        silent = true;
    }

    /** What has never left the house is refused by the house. What once may have left it only the bank can end. */
    @CommandHandler
    public void handle(DeclareUnsendable command) {
        if (outcome == null) {
            accept(command.refusal());
        } else {
            declareSilence(command.since(), command.refusal().bankMessage());
        }
    }

    /**
     * Takes the bank at its later word that it has paid out after all. Where that stands already, nothing changes.
     *
     * @throws NothingToAccept where it has said no such thing
     */
    /** A repeat changes nothing. */
    @CommandHandler
    public void handle(AcceptLaterAnswer command) {
        if (!laterDone || !(asked instanceof ConfirmationRequested)) {
            throw new NothingToAccept(command.requestNo());
        }
        if (outcome instanceof Outcome.Refused) {
            apply(OutcomeEvents.of(asked, new Outcome.Done()));
        }
    }
}
