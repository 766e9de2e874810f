package io.dueflow.query.repayment;

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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an event about an installment is in people's words.
 *
 * @param detail what more there is to say than the step
 */
public record TimelineTold(TimelineStep step, String detail) {

    private static final Map<Class<?>, Function<Object, TimelineTold>> BY_EVENT = new HashMap<>();

    static {
        tell(InstallmentScheduled.class, TimelineStep.SCHEDULED, event -> event.amount() + " due " + event.dueDate());
        tell(RepaymentStarted.class, TimelineStep.STARTED, TimelineWords::started);
        tell(FreezeRequested.class, TimelineStep.FREEZE_ASKED, FreezeRequested::requestNo);
        tell(FundsFrozen.class, TimelineStep.FROZEN, event -> event.amount().toString());
        tell(
                FreezeRefused.class,
                TimelineStep.FREEZE_REFUSED,
                event -> TimelineWords.refused(event.reason(), event.bankCode(), event.bankMessage()));
        tell(ConfirmationRequested.class, TimelineStep.CONFIRMATION_ASKED, ConfirmationRequested::requestNo);
        tell(
                RepaymentConfirmed.class,
                TimelineStep.CONFIRMED,
                event -> event.amount().toString());
        tell(
                ConfirmationRefused.class,
                TimelineStep.CONFIRMATION_REFUSED,
                event -> TimelineWords.refused(event.reason(), event.bankCode(), event.bankMessage()));
        tell(
                BankOutcomeUnknown.class,
                TimelineStep.OUTCOME_UNKNOWN,
                event -> event.requestNo() + ": " + event.symptom());
        tell(ReceivableReceived.class, TimelineStep.RECEIVED, TimelineWords::received);
        tell(RepaymentRefused.class, TimelineStep.REFUSED, TimelineWords::refused);
        tell(
                InstallmentRepaid.class,
                TimelineStep.REPAID,
                event -> event.amount().toString());
        tell(InstallmentOverdue.class, TimelineStep.OVERDUE, event -> event.owed() + " since " + event.businessDate());
        tell(LateFeeShared.class, TimelineStep.LATE_FEE_SHARED, TimelineWords::shared);
        tell(ReleaseRequested.class, TimelineStep.RELEASE_ASKED, ReleaseRequested::requestNo);
        tell(
                FreezeReleased.class,
                TimelineStep.RELEASED,
                event -> event.amount().toString());
        tell(
                ReleaseRefused.class,
                TimelineStep.RELEASE_REFUSED,
                event -> TimelineWords.told(event.bankCode(), event.bankMessage()));
        tell(BankSilent.class, TimelineStep.BANK_SILENT, TimelineWords::silent);
        tell(BankSilenceEnded.class, TimelineStep.BANK_SILENCE_ENDED, BankSilenceEnded::requestNo);
        tell(AnswerContradicted.class, TimelineStep.CONTRADICTED, TimelineWords::contradicted);
        tell(CollectionStopped.class, TimelineStep.STOPPED, event -> "until case " + event.caseNo() + " is resolved");
        tell(CollectionResumed.class, TimelineStep.RESUMED, TimelineWords::resumed);
        tell(InstallmentClosed.class, TimelineStep.CLOSED, TimelineWords::closed);
        tell(ReceivableClosed.class, TimelineStep.RECEIVABLES_CLOSED, event -> TimelineWords.closing(event.closing()));
        tell(
                CaseOpened.class,
                TimelineStep.CASE_OPENED,
                event -> event.caseNo() + ", " + CaseWords.kind(event.kind()) + ": " + event.words());
        tell(ResolutionProposed.class, TimelineStep.CASE_PROPOSED, TimelineWords::proposed);
        tell(
                ResolutionRejected.class,
                TimelineStep.CASE_REJECTED,
                event -> "by " + event.operator() + ", " + event.reason());
        tell(CaseResolved.class, TimelineStep.CASE_RESOLVED, TimelineWords::resolved);
        tell(CaseClosed.class, TimelineStep.CASE_CLOSED, event -> event.caseNo() + ": " + event.words());
    }

    private static <E> void tell(Class<E> type, TimelineStep step, Function<E, String> detail) {
        BY_EVENT.put(type, event -> new TimelineTold(step, detail.apply(type.cast(event))));
    }

    /** Empty for events that change nothing that people ask for. */
    public static Optional<TimelineTold> of(Object event) {
        return Optional.ofNullable(BY_EVENT.get(event.getClass())).map(told -> told.apply(event));
    }

    public String text() {
        return step.words() + ": " + detail;
    }
}
