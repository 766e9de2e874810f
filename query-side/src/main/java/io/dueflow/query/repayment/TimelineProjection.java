package io.dueflow.query.repayment;

import io.dueflow.messages.ReadModel;
import io.dueflow.messages.RepaymentEvent;
import io.dueflow.messages.bank.AnswerContradicted;
import io.dueflow.messages.bank.BankOutcomeUnknown;
import io.dueflow.messages.bank.BankSilenceEnded;
import io.dueflow.messages.bank.BankSilent;
import io.dueflow.messages.bank.ConfirmationRefused;
import io.dueflow.messages.bank.ConfirmationRequested;
import io.dueflow.messages.bank.FreezeRefused;
import io.dueflow.messages.bank.FreezeReleased;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.bank.ReleaseRefused;
import io.dueflow.messages.bank.ReleaseRequested;
import io.dueflow.messages.bank.RepaymentConfirmed;
import io.dueflow.messages.casework.CaseClosed;
import io.dueflow.messages.casework.CaseOpened;
import io.dueflow.messages.casework.CaseResolved;
import io.dueflow.messages.casework.ResolutionProposed;
import io.dueflow.messages.casework.ResolutionRejected;
import io.dueflow.messages.installment.CollectionResumed;
import io.dueflow.messages.installment.CollectionStopped;
import io.dueflow.messages.installment.InstallmentClosed;
import io.dueflow.messages.installment.InstallmentOverdue;
import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.installment.InstallmentScheduled;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.query.TimelineStep;
import io.dueflow.messages.receivable.LateFeeShared;
import io.dueflow.messages.receivable.ReceivableClosed;
import io.dueflow.messages.receivable.ReceivableReceived;
import io.dueflow.query.casework.CaseWords;
import io.dueflow.query.projection.Projection;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps what happened to each installment, when, and caused by what. */
@Projection
@ReadModel(name = "timeline", tables = @ReadModel.Table("repayment_timeline"))
class TimelineProjection {

    private final JdbcTemplate jdbc;
    private final TimelineEntries entries;

    TimelineProjection(JdbcTemplate jdbc, TimelineEntries entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    @EventHandler
    void on(InstallmentScheduled event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.SCHEDULED, event.amount() + " due " + event.dueDate(), message, token);
    }

    @EventHandler
    void on(RepaymentStarted event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.STARTED, TimelineWords.started(event), message, token);
    }

    @EventHandler
    void on(FreezeRequested event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.FREEZE_ASKED, event.requestNo(), message, token);
    }

    @EventHandler
    void on(FundsFrozen event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.FROZEN, event.amount().toString(), message, token);
    }

    @EventHandler
    void on(FreezeRefused event, EventMessage<?> message, TrackingToken token) {
        var words = TimelineWords.refused(event.reason(), event.bankCode(), event.bankMessage());
        add(event, TimelineStep.FREEZE_REFUSED, words, message, token);
    }

    @EventHandler
    void on(ConfirmationRequested event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.CONFIRMATION_ASKED, event.requestNo(), message, token);
    }

    @EventHandler
    void on(RepaymentConfirmed event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.CONFIRMED, event.amount().toString(), message, token);
    }

    @EventHandler
    void on(ConfirmationRefused event, EventMessage<?> message, TrackingToken token) {
        var words = TimelineWords.refused(event.reason(), event.bankCode(), event.bankMessage());
        add(event, TimelineStep.CONFIRMATION_REFUSED, words, message, token);
    }

    @EventHandler
    void on(BankOutcomeUnknown event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.OUTCOME_UNKNOWN, event.requestNo() + ": " + event.symptom(), message, token);
    }

    @EventHandler
    void on(ReceivableReceived event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.RECEIVED, TimelineWords.received(event), message, token);
    }

    @EventHandler
    void on(RepaymentRefused event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.REFUSED, TimelineWords.refused(event), message, token);
    }

    @EventHandler
    void on(InstallmentRepaid event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.REPAID, event.amount().toString(), message, token);
    }

    @EventHandler
    void on(InstallmentOverdue event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.OVERDUE, event.owed() + " since " + event.businessDate(), message, token);
    }

    @EventHandler
    void on(LateFeeShared event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.LATE_FEE_SHARED, TimelineWords.shared(event), message, token);
    }

    @EventHandler
    void on(ReleaseRequested event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.RELEASE_ASKED, event.requestNo(), message, token);
    }

    @EventHandler
    void on(FreezeReleased event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.RELEASED, event.amount().toString(), message, token);
    }

    @EventHandler
    void on(ReleaseRefused event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.RELEASE_REFUSED, event.bankCode() + " " + event.bankMessage(), message, token);
    }

    @EventHandler
    void on(BankSilent event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.BANK_SILENT, TimelineWords.silent(event), message, token);
    }

    @EventHandler
    void on(BankSilenceEnded event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.BANK_SILENCE_ENDED, event.requestNo(), message, token);
    }

    @EventHandler
    void on(AnswerContradicted event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.CONTRADICTED, TimelineWords.contradicted(event), message, token);
    }

    @EventHandler
    void on(CollectionStopped event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.STOPPED, "until case " + event.caseNo() + " is resolved", message, token);
    }

    @EventHandler
    void on(CollectionResumed event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.RESUMED, TimelineWords.resumed(event), message, token);
    }

    @EventHandler
    void on(InstallmentClosed event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.CLOSED, TimelineWords.closed(event), message, token);
    }

    @EventHandler
    void on(ReceivableClosed event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.RECEIVABLES_CLOSED, TimelineWords.closing(event.closing()), message, token);
    }

    @EventHandler
    void on(CaseOpened event, EventMessage<?> message, TrackingToken token) {
        add(
                event,
                TimelineStep.CASE_OPENED,
                event.caseNo() + ", " + CaseWords.kind(event.kind()) + ": " + event.words(),
                message,
                token);
    }

    @EventHandler
    void on(ResolutionProposed event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.CASE_PROPOSED, TimelineWords.proposed(event), message, token);
    }

    @EventHandler
    void on(ResolutionRejected event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.CASE_REJECTED, "by " + event.operator() + ", " + event.reason(), message, token);
    }

    @EventHandler
    void on(CaseResolved event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.CASE_RESOLVED, TimelineWords.resolved(event), message, token);
    }

    @EventHandler
    void on(CaseClosed event, EventMessage<?> message, TrackingToken token) {
        add(event, TimelineStep.CASE_CLOSED, event.caseNo() + ": " + event.words(), message, token);
    }

    private void add(
            RepaymentEvent event, TimelineStep step, String detail, EventMessage<?> message, TrackingToken token) {
        entries.add(new TimelineEntries.Entry(event, message, token.position().orElseThrow(), step, detail));
    }

    @ResetHandler
    void reset() {
        jdbc.execute("truncate repayment_timeline");
    }
}
