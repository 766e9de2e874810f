package io.dueflow.query.testing;

import io.dueflow.messages.Closing;
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
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.bank.ReleaseRefused;
import io.dueflow.messages.bank.ReleaseRequested;
import io.dueflow.messages.bank.RepaymentConfirmed;
import io.dueflow.messages.casework.CaseClosed;
import io.dueflow.messages.casework.CaseKind;
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
import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.RepaymentPlanActivated;
import io.dueflow.messages.plan.RepaymentWay;
import io.dueflow.messages.receivable.LateFeeShare;
import io.dueflow.messages.receivable.LateFeeShared;
import io.dueflow.messages.receivable.ReceivableClosed;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableReceived;
import io.dueflow.messages.receivable.ReceivableShare;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A loan of 3,000 yuan over three months from two investors. Each month the borrower pays 1,000 and 30 interest, of
 * which 6 are the commission; the investors get 600 + 14.40 and 400 + 9.60 and pay fees of 0.72 and 0.48.
 */
public record Loan(String projectNo, String borrower, String investorA, String investorB, LocalDate firstDue) {

    public static final Money AMOUNT = cents(103_000);
    public static final Money COMMISSION = cents(600);
    public static final Money LATE_FEE = cents(1_500);

    public static Money cents(long cents) {
        return Money.ofCents(cents);
    }

    /** All that follows from the activation of its plan. */
    public Object[] activated() {
        var events = new ArrayList<>();
        events.add(new RepaymentPlanActivated(project(), 2));
        for (var period = 1; period <= 3; period++) {
            events.add(scheduled(period));
            events.add(opened(period));
        }
        return events.toArray();
    }

    private Project project() {
        return new Project(
                projectNo,
                borrower,
                "C-" + borrower,
                cents(300_000),
                firstDue.minusMonths(1),
                3,
                RepaymentWay.EQUAL_PRINCIPAL,
                new BigDecimal("0.12"),
                new BigDecimal("0.096"),
                new BigDecimal("0.05"));
    }

    public LocalDate due(int period) {
        return firstDue.plusMonths(period - 1);
    }

    public InstallmentScheduled scheduled(int period) {
        return new InstallmentScheduled(
                projectNo,
                period,
                borrower,
                "C-" + borrower,
                due(period),
                cents(100_000),
                cents(3_000),
                COMMISSION,
                AMOUNT);
    }

    public ReceivableOpened opened(int period) {
        var shares = List.of(
                new ReceivableShare(projectNo + "-T1", investorA, cents(60_000), cents(1_440), cents(72)),
                new ReceivableShare(projectNo + "-T2", investorB, cents(40_000), cents(960), cents(48)));
        return new ReceivableOpened(projectNo, period, due(period), 1, 1, shares);
    }

    public RepaymentStarted started(int period, int attempt, LocalDate businessDate, int round) {
        return new RepaymentStarted(projectNo, period, attempt, businessDate, round, borrower, AMOUNT, COMMISSION);
    }

    /** With a late fee of 15.00, of which the investors get 9.00 and 6.00. */
    public Object[] startedLate(int period, int attempt, LocalDate businessDate, int round) {
        var amount = AMOUNT.plus(LATE_FEE);
        return new Object[] {
            new InstallmentOverdue(projectNo, period, borrower, "C-" + borrower, due(period), businessDate, AMOUNT),
            new RepaymentStarted(
                    projectNo, period, attempt, businessDate, round, borrower, amount, COMMISSION, LATE_FEE),
            new LateFeeShared(
                    projectNo,
                    period,
                    confirmationNo(period, attempt),
                    1,
                    1,
                    List.of(
                            new LateFeeShare(projectNo + "-T1", investorA, cents(900)),
                            new LateFeeShare(projectNo + "-T2", investorB, cents(600)))),
            new FreezeRequested(freezeNo(period, attempt), projectNo, period, attempt, borrower, amount)
        };
    }

    /** The good end of an attempt with a late fee. */
    public Object[] paidLate(int period, int attempt) {
        var amount = AMOUNT.plus(LATE_FEE);
        var freezeNo = freezeNo(period, attempt);
        var confirmationNo = confirmationNo(period, attempt);
        return new Object[] {
            new FundsFrozen(freezeNo, projectNo, period, attempt, borrower, amount),
            new ConfirmationRequested(confirmationNo, freezeNo, projectNo, period, attempt, amount, COMMISSION),
            new RepaymentConfirmed(confirmationNo, freezeNo, projectNo, period, attempt, amount, COMMISSION),
            new ReceivableReceived(
                    projectNo, period, confirmationNo, 2, cents(100_000), cents(2_400), cents(120), LATE_FEE),
            new InstallmentRepaid(projectNo, period, attempt, amount, LATE_FEE)
        };
    }

    /** A confirmation is refused for good and the freeze released; a case is opened. */
    public Object[] released(int period, int attempt) {
        return new Object[] {
            frozen(period, attempt),
            confirmationRequested(period, attempt),
            confirmationRefused(period, attempt),
            releaseRequested(period, attempt),
            new FreezeReleased(
                    releaseNo(period, attempt), freezeNo(period, attempt), projectNo, period, attempt, AMOUNT),
            refused(period, attempt, RefusalReason.TENDER_UNKNOWN),
            caseOpened(period, attempt, CaseKind.REFUSED, null)
        };
    }

    /** As before, but the bank turns out to have paid; a second case stops the collection. */
    public Object[] contradicted(int period, int attempt) {
        var confirmationNo = confirmationNo(period, attempt);
        return new Object[] {
            frozen(period, attempt),
            confirmationRequested(period, attempt),
            confirmationRefused(period, attempt),
            releaseRequested(period, attempt),
            new AnswerContradicted(
                    confirmationNo, projectNo, period, attempt, AMOUNT, "refused, 30010 标的不存在", "done", true),
            caseOpened(period, attempt, CaseKind.CONTRADICTION, confirmationNo),
            new CollectionStopped(projectNo, period, caseNo(period, attempt, CaseKind.CONTRADICTION)),
            new ReleaseRefused(
                    releaseNo(period, attempt),
                    freezeNo(period, attempt),
                    projectNo,
                    period,
                    attempt,
                    RefusalReason.INVALID_REQUEST,
                    "LOCAL",
                    "the bank has booked the confirmation after all"),
            refused(period, attempt, RefusalReason.FREEZE_STANDS),
            caseOpened(period, attempt, CaseKind.REFUSED, null)
        };
    }

    /** Two persons take the bank's later word as true. */
    public Object[] accepted(int period, int attempt) {
        return new Object[] {
            proposed(period, attempt, CaseKind.CONTRADICTION, Resolution.ACCEPT_LATER_ANSWER),
            resolved(period, attempt, CaseKind.CONTRADICTION, Resolution.ACCEPT_LATER_ANSWER),
            confirmed(period, attempt),
            received(period, attempt),
            repaid(period, attempt)
        };
    }

    /** The bank has frozen what it had refused to freeze; that money is given back. */
    public Object[] frozenAfterAll(int period, int attempt) {
        var freezeNo = freezeNo(period, attempt);
        return new Object[] {
            new AnswerContradicted(freezeNo, projectNo, period, attempt, AMOUNT, "refused, 30042 账户余额不足", "done", true),
            frozen(period, attempt),
            caseOpened(period, attempt, CaseKind.CONTRADICTION, freezeNo),
            new CollectionStopped(projectNo, period, caseNo(period, attempt, CaseKind.CONTRADICTION)),
            releaseRequested(period, attempt),
            new FreezeReleased(releaseNo(period, attempt), freezeNo, projectNo, period, attempt, AMOUNT)
        };
    }

    /** Two persons let the next round try again. */
    public Object[] resumed(int period, int attempt, CaseKind kind, String newBorrower) {
        return new Object[] {
            proposed(period, attempt, kind, Resolution.RETRY),
            resolved(period, attempt, kind, Resolution.RETRY),
            new CollectionResumed(projectNo, period, caseNo(period, attempt, kind), "put right", newBorrower)
        };
    }

    /** Two persons end it without the bank. */
    public Object[] closed(int period, int attempt, CaseKind kind, Closing closing) {
        var resolution = closing == Closing.CANCELLED ? Resolution.CANCEL : Resolution.SETTLED_OUTSIDE;
        return new Object[] {
            proposed(period, attempt, kind, resolution),
            resolved(period, attempt, kind, resolution),
            new InstallmentClosed(projectNo, period, closing, caseNo(period, attempt, kind), "put right"),
            new ReceivableClosed(projectNo, period, closing, caseNo(period, attempt, kind))
        };
    }

    /** For too long nobody could find out what the bank did with the freeze. */
    public Object[] silent(int period, int attempt, Instant since) {
        return new Object[] {
            freezeUnknown(period, attempt),
            new BankSilent(freezeNo(period, attempt), projectNo, period, attempt, since, "no answer within 5 s"),
            caseOpened(period, attempt, CaseKind.BANK_SILENT, freezeNo(period, attempt))
        };
    }

    public Object[] silenceEnded(int period, int attempt) {
        return new Object[] {
            frozen(period, attempt),
            new BankSilenceEnded(freezeNo(period, attempt), projectNo, period, attempt),
            new CaseClosed(
                    caseNo(period, attempt, CaseKind.BANK_SILENT), projectNo, period, "It is known what the bank did.")
        };
    }

    public CaseOpened caseOpened(int period, int attempt, CaseKind kind, String requestNo) {
        return new CaseOpened(
                caseNo(period, attempt, kind), projectNo, period, attempt, kind, requestNo, "30010 标的不存在");
    }

    public ResolutionProposed proposed(int period, int attempt, CaseKind kind, Resolution resolution) {
        return new ResolutionProposed(
                caseNo(period, attempt, kind), projectNo, period, resolution, "put right", null, "li");
    }

    public ResolutionRejected rejected(int period, int attempt, CaseKind kind, Resolution resolution) {
        return new ResolutionRejected(
                caseNo(period, attempt, kind), projectNo, period, resolution, "ask the borrower first", "wang");
    }

    public CaseResolved resolved(int period, int attempt, CaseKind kind, Resolution resolution) {
        return new CaseResolved(
                caseNo(period, attempt, kind),
                projectNo,
                period,
                attempt,
                kind,
                kind == CaseKind.CONTRADICTION ? confirmationNo(period, attempt) : null,
                resolution,
                "put right",
                null,
                "li",
                "wang");
    }

    public ConfirmationRefused confirmationRefused(int period, int attempt) {
        return new ConfirmationRefused(
                confirmationNo(period, attempt),
                freezeNo(period, attempt),
                projectNo,
                period,
                attempt,
                RefusalReason.TENDER_UNKNOWN,
                "30010",
                "标的不存在");
    }

    private ReleaseRequested releaseRequested(int period, int attempt) {
        return new ReleaseRequested(
                releaseNo(period, attempt),
                freezeNo(period, attempt),
                confirmationNo(period, attempt),
                projectNo,
                period,
                attempt,
                AMOUNT);
    }

    public FreezeRequested freezeRequested(int period, int attempt) {
        return new FreezeRequested(freezeNo(period, attempt), projectNo, period, attempt, borrower, AMOUNT);
    }

    public FundsFrozen frozen(int period, int attempt) {
        return new FundsFrozen(freezeNo(period, attempt), projectNo, period, attempt, borrower, AMOUNT);
    }

    public FreezeRefused freezeRefused(int period, int attempt) {
        return new FreezeRefused(
                freezeNo(period, attempt),
                projectNo,
                period,
                attempt,
                RefusalReason.BALANCE_TOO_LOW,
                "30042",
                "账户余额不足");
    }

    public BankOutcomeUnknown freezeUnknown(int period, int attempt) {
        return new BankOutcomeUnknown(freezeNo(period, attempt), projectNo, period, attempt, "no answer within 5 s");
    }

    public BankOutcomeUnknown confirmationUnknown(int period, int attempt) {
        return new BankOutcomeUnknown(
                confirmationNo(period, attempt), projectNo, period, attempt, "no answer within 5 s");
    }

    public ConfirmationRequested confirmationRequested(int period, int attempt) {
        return new ConfirmationRequested(
                confirmationNo(period, attempt),
                freezeNo(period, attempt),
                projectNo,
                period,
                attempt,
                AMOUNT,
                COMMISSION);
    }

    public RepaymentConfirmed confirmed(int period, int attempt) {
        return new RepaymentConfirmed(
                confirmationNo(period, attempt),
                freezeNo(period, attempt),
                projectNo,
                period,
                attempt,
                AMOUNT,
                COMMISSION);
    }

    public ReceivableReceived received(int period, int attempt) {
        return new ReceivableReceived(
                projectNo, period, confirmationNo(period, attempt), 2, cents(100_000), cents(2_400), cents(120));
    }

    public RepaymentRefused refused(int period, int attempt, RefusalReason reason) {
        return new RepaymentRefused(projectNo, period, attempt, reason, "账户余额不足");
    }

    public RepaymentRefused refusedUntil(int period, int attempt, Instant retryAt) {
        return new RepaymentRefused(projectNo, period, attempt, RefusalReason.BALANCE_TOO_LOW, "账户余额不足", retryAt);
    }

    public InstallmentRepaid repaid(int period, int attempt) {
        return new InstallmentRepaid(projectNo, period, attempt, AMOUNT);
    }

    /** From the start of the attempt to its good end. */
    public Object[] collected(int period, int attempt, LocalDate businessDate, int round) {
        return new Object[] {
            started(period, attempt, businessDate, round),
            freezeRequested(period, attempt),
            frozen(period, attempt),
            confirmationRequested(period, attempt),
            confirmed(period, attempt),
            received(period, attempt),
            repaid(period, attempt)
        };
    }

    /** From the start of the attempt to the refusal of its freeze. */
    public Object[] refusedForBalance(int period, int attempt, LocalDate businessDate, int round) {
        return new Object[] {
            started(period, attempt, businessDate, round),
            freezeRequested(period, attempt),
            freezeRefused(period, attempt),
            refused(period, attempt, RefusalReason.BALANCE_TOO_LOW)
        };
    }

    public String freezeNo(int period, int attempt) {
        return "%s-%d-%d-F".formatted(projectNo, period, attempt);
    }

    public String releaseNo(int period, int attempt) {
        return "%s-%d-%d-R".formatted(projectNo, period, attempt);
    }

    public String caseNo(int period, int attempt, CaseKind kind) {
        return "%s-%d-%d-%s".formatted(projectNo, period, attempt, kind);
    }

    public String confirmationNo(int period, int attempt) {
        return "%s-%d-%d-C".formatted(projectNo, period, attempt);
    }
}
