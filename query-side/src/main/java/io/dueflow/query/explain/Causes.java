package io.dueflow.query.explain;

import io.dueflow.messages.RepaymentAttemptEvent;
import io.dueflow.messages.bank.AnswerContradicted;
import io.dueflow.messages.bank.BankEvent;
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
import io.dueflow.messages.casework.CaseEvent;
import io.dueflow.messages.casework.CaseNumbers;
import io.dueflow.messages.casework.CaseOpened;
import io.dueflow.messages.casework.CaseResolved;
import io.dueflow.messages.casework.Resolution;
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
import io.dueflow.messages.plan.RepaymentPlanActivated;
import io.dueflow.messages.receivable.LateFeeShared;
import io.dueflow.messages.receivable.ReceivableClosed;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableReceived;
import io.dueflow.messages.reminder.ReminderDropped;
import io.dueflow.messages.reminder.ReminderEvent;
import io.dueflow.messages.reminder.ReminderFailed;
import io.dueflow.messages.reminder.ReminderHandedOver;
import io.dueflow.messages.reminder.ReminderKind;
import io.dueflow.messages.reminder.ReminderPlanned;
import io.dueflow.messages.reminder.ReminderSent;
import io.dueflow.messages.run.DueDateRunOpened;
import io.dueflow.messages.run.DueDateRunScheduled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Which event can have led to which, by the rules of the business: the sagas, the case desk and the aggregates know no
 * other ways. Commands lie between them and are not stored, so the events' own metadata names the cause of few.
 */
final class Causes {

    private static final Map<Class<?>, List<BiPredicate<Object, Object>>> RULES = new HashMap<>();

    static {
        rule(InstallmentScheduled.class, RepaymentPlanActivated.class, Causes::always);
        rule(ReceivableOpened.class, RepaymentPlanActivated.class, Causes::always);
        rule(
                DueDateRunOpened.class,
                DueDateRunScheduled.class,
                (opened, scheduled) -> opened.businessDate().equals(scheduled.businessDate()));
        attempts();
        answers();
        cases();
        reminders();
    }

    private static void attempts() {
        rule(
                RepaymentStarted.class,
                DueDateRunOpened.class,
                (started, opened) ->
                        started.businessDate().equals(opened.businessDate()) && started.round() == opened.round());
        rule(
                InstallmentOverdue.class,
                DueDateRunOpened.class,
                (overdue, opened) -> overdue.businessDate().equals(opened.businessDate()));
        rule(LateFeeShared.class, RepaymentStarted.class, Causes::always);
        rule(FreezeRequested.class, RepaymentStarted.class, Causes::sameAttempt);
        rule(ConfirmationRequested.class, FundsFrozen.class, Causes::sameAttempt);
        rule(ReleaseRequested.class, ConfirmationRefused.class, Causes::sameAttempt);
        rule(ReleaseRequested.class, AnswerContradicted.class, Causes::sameAttempt);
        rule(RepaymentRefused.class, FreezeRefused.class, Causes::sameAttempt);
        // At first a refused confirmation ended the attempt, and nothing was released.
        rule(RepaymentRefused.class, ConfirmationRefused.class, Causes::sameAttempt);
        rule(RepaymentRefused.class, FreezeReleased.class, Causes::sameAttempt);
        rule(RepaymentRefused.class, ReleaseRefused.class, Causes::sameAttempt);
        rule(InstallmentRepaid.class, RepaymentConfirmed.class, Causes::sameAttempt);
        rule(
                ReceivableReceived.class,
                RepaymentConfirmed.class,
                (received, confirmed) -> received.requestNo().equals(confirmed.requestNo()));
    }

    private static void answers() {
        for (var request : List.of(FreezeRequested.class, ConfirmationRequested.class, ReleaseRequested.class)) {
            for (var answer : List.of(
                    FundsFrozen.class,
                    FreezeRefused.class,
                    RepaymentConfirmed.class,
                    ConfirmationRefused.class,
                    FreezeReleased.class,
                    ReleaseRefused.class,
                    BankOutcomeUnknown.class,
                    BankSilent.class,
                    AnswerContradicted.class)) {
                rule(answer, request, Causes::sameRequest);
            }
        }
        rule(BankSilenceEnded.class, BankSilent.class, Causes::sameRequest);
    }

    private static void cases() {
        rule(
                CaseOpened.class,
                RepaymentRefused.class,
                (opened, refused) -> opened.requestNo() == null && opened.attempt() == refused.attempt());
        rule(
                CaseOpened.class,
                BankSilent.class,
                (opened, silent) -> silent.requestNo().equals(opened.requestNo()));
        rule(
                CaseOpened.class,
                AnswerContradicted.class,
                (opened, contradicted) -> contradicted.requestNo().equals(opened.requestNo()));
        rule(CaseClosed.class, CaseOpened.class, Causes::sameCase);
        rule(
                CaseClosed.class,
                BankSilenceEnded.class,
                (closed, ended) -> closed.caseNo().equals(CaseNumbers.silent(ended.requestNo())));
        rule(ResolutionProposed.class, CaseOpened.class, Causes::sameCase);
        rule(ResolutionRejected.class, ResolutionProposed.class, Causes::sameCase);
        rule(CaseResolved.class, ResolutionProposed.class, Causes::sameCase);
        rule(RepaymentConfirmed.class, CaseResolved.class, Causes::takesTheLaterWord);
        rule(
                CollectionStopped.class,
                CaseOpened.class,
                (stopped, opened) -> stopped.caseNo().equals(opened.caseNo()));
        rule(
                CollectionResumed.class,
                CaseResolved.class,
                (resumed, resolved) -> resumed.caseNo().equals(resolved.caseNo()));
        rule(
                InstallmentClosed.class,
                CaseResolved.class,
                (closed, resolved) -> closed.caseNo().equals(resolved.caseNo()));
        rule(
                ReceivableClosed.class,
                CaseResolved.class,
                (closed, resolved) -> closed.caseNo().equals(resolved.caseNo()));
    }

    private static void reminders() {
        rule(
                ReminderPlanned.class,
                InstallmentScheduled.class,
                (planned, due) -> planned.kind() == ReminderKind.BEFORE_DUE);
        rule(
                ReminderPlanned.class,
                RepaymentRefused.class,
                (planned, refused) -> planned.kind() == ReminderKind.REFUSED);
        rule(
                ReminderPlanned.class,
                InstallmentOverdue.class,
                (planned, overdue) -> planned.kind() == ReminderKind.OVERDUE);
        rule(ReminderHandedOver.class, ReminderPlanned.class, Causes::sameReminder);
        rule(ReminderHandedOver.class, ReminderFailed.class, Causes::sameReminder);
        for (var end : List.of(ReminderSent.class, ReminderFailed.class, ReminderDropped.class)) {
            rule(end, ReminderPlanned.class, Causes::sameReminder);
            rule(end, ReminderHandedOver.class, Causes::sameReminder);
        }
    }

    private Causes() {}

    private static <E, C> void rule(Class<E> event, Class<C> cause, BiPredicate<? super E, ? super C> fits) {
        RULES.computeIfAbsent(event, any -> new ArrayList<>())
                .add((happened, before) ->
                        cause.isInstance(before) && fits.test(event.cast(happened), cause.cast(before)));
    }

    /** Whether the rules let the one lead to the other. */
    static boolean canHaveLed(Object before, Object event) {
        return RULES.getOrDefault(event.getClass(), List.of()).stream().anyMatch(rule -> rule.test(event, before));
    }

    private static boolean always(Object event, Object cause) {
        return true;
    }

    private static boolean sameAttempt(RepaymentAttemptEvent event, RepaymentAttemptEvent cause) {
        return event.attempt() == cause.attempt();
    }

    private static boolean sameRequest(Object event, Object cause) {
        return ((BankEvent) event).requestNo().equals(((BankEvent) cause).requestNo());
    }

    /** The bank had said so before, but it was two persons who took it as true. */
    private static boolean takesTheLaterWord(RepaymentConfirmed confirmed, CaseResolved resolved) {
        return resolved.resolution() == Resolution.ACCEPT_LATER_ANSWER
                && confirmed.requestNo().equals(resolved.requestNo());
    }

    private static boolean sameCase(CaseEvent event, CaseEvent cause) {
        return event.caseNo().equals(cause.caseNo());
    }

    private static boolean sameReminder(Object event, Object cause) {
        return ((ReminderEvent) event).reminderId().equals(((ReminderEvent) cause).reminderId());
    }
}
