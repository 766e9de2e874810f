package io.dueflow.messages;

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
import io.dueflow.messages.bank.statement.StatementEntry;
import io.dueflow.messages.casework.CaseClosed;
import io.dueflow.messages.casework.CaseKind;
import io.dueflow.messages.casework.CaseOpened;
import io.dueflow.messages.casework.CaseResolved;
import io.dueflow.messages.casework.Resolution;
import io.dueflow.messages.casework.ResolutionProposed;
import io.dueflow.messages.casework.ResolutionRejected;
import io.dueflow.messages.financeorder.ExitApproved;
import io.dueflow.messages.financeorder.ExitType;
import io.dueflow.messages.financeorder.FinanceOrderExited;
import io.dueflow.messages.financeorder.FinanceOrderPlaced;
import io.dueflow.messages.financeorder.FinanceOrderPurchased;
import io.dueflow.messages.financeorder.FinanceOrderRenewed;
import io.dueflow.messages.financeorder.FundDirection;
import io.dueflow.messages.financeorder.InterestStarted;
import io.dueflow.messages.financeorder.ProductType;
import io.dueflow.messages.financeorder.TenderAssigned;
import io.dueflow.messages.financeorder.TenderJoined;
import io.dueflow.messages.financeorder.Term;
import io.dueflow.messages.financeorder.TermUnit;
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
import io.dueflow.messages.plan.Tender;
import io.dueflow.messages.plan.TendersRecorded;
import io.dueflow.messages.receivable.LateFeeShare;
import io.dueflow.messages.receivable.LateFeeShared;
import io.dueflow.messages.receivable.ReceivableClosed;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableReceived;
import io.dueflow.messages.receivable.ReceivableShare;
import io.dueflow.messages.reconciliation.BreakClosed;
import io.dueflow.messages.reconciliation.BreakFound;
import io.dueflow.messages.reconciliation.BreakKind;
import io.dueflow.messages.reconciliation.BreakMatched;
import io.dueflow.messages.reconciliation.DayConfirmationRefused;
import io.dueflow.messages.reconciliation.DayConfirmationRequested;
import io.dueflow.messages.reconciliation.DayConfirmed;
import io.dueflow.messages.reconciliation.DayReconciled;
import io.dueflow.messages.reconciliation.Difference;
import io.dueflow.messages.reconciliation.EntryTotals;
import io.dueflow.messages.reconciliation.ReleaseApproved;
import io.dueflow.messages.reconciliation.ReleaseProposed;
import io.dueflow.messages.reconciliation.StatementSource;
import io.dueflow.messages.reconciliation.StatementTaken;
import io.dueflow.messages.reminder.DropReason;
import io.dueflow.messages.reminder.ReminderDropped;
import io.dueflow.messages.reminder.ReminderFailed;
import io.dueflow.messages.reminder.ReminderHandedOver;
import io.dueflow.messages.reminder.ReminderKind;
import io.dueflow.messages.reminder.ReminderPlanned;
import io.dueflow.messages.reminder.ReminderSent;
import io.dueflow.messages.run.DueDateRunOpened;
import io.dueflow.messages.run.DueDateRunPutOff;
import io.dueflow.messages.run.DueDateRunScheduled;
import io.dueflow.messages.run.DueDateRunSwept;
import io.dueflow.messages.run.Occasion;
import io.dueflow.messages.run.ShardFinished;
import io.dueflow.messages.statusmessage.StatusMessageNotSent;
import io.dueflow.messages.statusmessage.StatusMessageReleased;
import io.dueflow.messages.statusmessage.StatusMessagesSent;
import io.dueflow.messages.statusmessage.StatusTopic;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One event of each type, with every field set to something that tells it from its neighbours; further ones of the same
 * type show components that came later.
 */
final class SampleEvents {

    private static final LocalDate DATE = LocalDate.of(2026, 1, 31);
    private static final Money AMOUNT = Money.ofCents(103_000);
    private static final Money COMMISSION = Money.ofCents(600);
    private static final Money LATE_FEE = Money.ofCents(154);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final Instant NOON = Instant.parse("2026-01-31T04:00:00Z");
    private static final String CASE = "P1-3-2-REFUSED";
    private static final String RELEASE = "P1-3-2-R";
    private static final String FREEZE = "P1-3-2-F";
    private static final String CONFIRMATION = "P1-3-2-C";

    static final List<Object> ALL = List.of(
            new RepaymentPlanActivated(project(), 37),
            new TendersRecorded("P1", List.of(new Tender("T1", "I1", "CI1", Money.ofCents(60_000)))),
            new InstallmentScheduled(
                    "P1", 3, "B1", "CB1", DATE, Money.ofCents(100_000), Money.ofCents(3_000), COMMISSION, AMOUNT),
            new RepaymentStarted("P1", 3, 2, DATE, 4, "B1", AMOUNT, COMMISSION),
            new RepaymentRefused("P1", 3, 2, RefusalReason.BALANCE_TOO_LOW, "账户余额不足"),
            new InstallmentRepaid("P1", 3, 2, AMOUNT),
            new ReceivableOpened("P1", 3, DATE, 1, 2, List.of(share())),
            new ReceivableReceived(
                    "P1", 3, CONFIRMATION, 37, Money.ofCents(100_000), Money.ofCents(2_400), Money.ofCents(120)),
            new FreezeRequested(FREEZE, "P1", 3, 2, "B1", AMOUNT),
            new FundsFrozen(FREEZE, "P1", 3, 2, "B1", AMOUNT),
            new FreezeRefused(FREEZE, "P1", 3, 2, RefusalReason.BALANCE_TOO_LOW, "30042", "账户余额不足"),
            new ConfirmationRequested(CONFIRMATION, FREEZE, "P1", 3, 2, AMOUNT, COMMISSION),
            new RepaymentConfirmed(CONFIRMATION, FREEZE, "P1", 3, 2, AMOUNT, COMMISSION),
            new ConfirmationRefused(CONFIRMATION, FREEZE, "P1", 3, 2, RefusalReason.TENDER_UNKNOWN, "30010", "标的不存在"),
            new BankOutcomeUnknown(FREEZE, "P1", 3, 2, "no answer within 5 s"),
            new DueDateRunScheduled(DATE, Instant.parse("2026-01-30T21:00:00Z")),
            new DueDateRunOpened(DATE, 2, 8),
            new ShardFinished(DATE, 2, 5, 420),
            new DueDateRunSwept(DATE, 2, 3_360),
            new DueDateRunOpened(DATE, 2, 8, Occasion.HOUR),
            new DueDateRunPutOff(DATE, 2, 8),
            new RepaymentStarted("P1", 3, 2, DATE, 4, "B1", AMOUNT, COMMISSION, LATE_FEE),
            new RepaymentRefused("P1", 3, 2, RefusalReason.BALANCE_TOO_LOW, "账户余额不足", NOON),
            new InstallmentRepaid("P1", 3, 2, AMOUNT, LATE_FEE),
            new InstallmentOverdue("P1", 3, "B1", "CB1", DATE, DATE.plusDays(4), AMOUNT),
            new CollectionStopped("P1", 3, CASE),
            new CollectionResumed("P1", 3, CASE, "the user was wrong", "B2"),
            new InstallmentClosed("P1", 3, Closing.SETTLED_OUTSIDE, CASE, "paid in cash"),
            new LateFeeShared("P1", 3, CONFIRMATION, 1, 2, List.of(new LateFeeShare("T1", "I1", LATE_FEE))),
            new ReceivableReceived(
                    "P1",
                    3,
                    CONFIRMATION,
                    37,
                    Money.ofCents(100_000),
                    Money.ofCents(2_400),
                    Money.ofCents(120),
                    LATE_FEE),
            new ReceivableClosed("P1", 3, Closing.CANCELLED, CASE),
            new ReleaseRequested(RELEASE, FREEZE, CONFIRMATION, "P1", 3, 2, AMOUNT),
            new FreezeReleased(RELEASE, FREEZE, "P1", 3, 2, AMOUNT),
            new ReleaseRefused(RELEASE, FREEZE, "P1", 3, 2, RefusalReason.FREEZE_STANDS, "00003", "没有冻结"),
            new BankSilent(FREEZE, "P1", 3, 2, NOON, "no answer in time"),
            new BankSilenceEnded(FREEZE, "P1", 3, 2),
            new AnswerContradicted(CONFIRMATION, "P1", 3, 2, AMOUNT, "refused 30010", "done", true),
            new CaseOpened(CASE, "P1", 3, 2, CaseKind.REFUSED, CONFIRMATION, "30010 标的不存在"),
            new ResolutionProposed(CASE, "P1", 3, Resolution.SETTLED_OUTSIDE, "paid in cash", "B2", "mary"),
            new ResolutionRejected(CASE, "P1", 3, Resolution.CANCEL, "not agreed", "paul"),
            new CaseResolved(
                    CASE,
                    "P1",
                    3,
                    2,
                    CaseKind.REFUSED,
                    CONFIRMATION,
                    Resolution.SETTLED_OUTSIDE,
                    "paid in cash",
                    "B2",
                    "mary",
                    "paul"),
            new CaseClosed(CASE, "P1", 3, "the bank has answered"),
            new ReminderPlanned("B1", "CB1", DATE, ReminderKind.BEFORE_DUE),
            new ReminderHandedOver("B1", DATE, ReminderKind.REFUSED, 2, Money.ofCents(103_000)),
            new ReminderSent("B1", DATE, ReminderKind.OVERDUE, 2, "5000:1045710669157053657849499619"),
            new ReminderFailed("B1", DATE, ReminderKind.REFUSED, 2, "RequestLimitExceeded", "too many", NOON),
            new ReminderDropped("B1", DATE, ReminderKind.OVERDUE, 3, DropReason.NOT_SENT, "not enough credit"),
            new FinanceOrderPlaced(
                    "F1",
                    "U1",
                    Money.ofCents(5_000_000),
                    "APP",
                    ProductType.YI_DING_YING_V,
                    "宜定盈v十二个月",
                    "FP1",
                    LocalDate.of(2026, 1, 5)),
            new FinanceOrderPurchased(
                    "F1",
                    new BigDecimal("0.065"),
                    LocalDate.of(2026, 1, 6),
                    new Term(90, TermUnit.DAYS),
                    new Term(12, TermUnit.MONTHS)),
            new InterestStarted("F1", LocalDate.of(2026, 1, 7), LocalDate.of(2027, 1, 7)),
            new FinanceOrderRenewed(
                    "F1", "FA1", new Term(6, TermUnit.MONTHS), LocalDate.of(2027, 1, 7), LocalDate.of(2027, 7, 7)),
            new ExitApproved("F1", ExitType.EARLY, LocalDate.of(2026, 6, 30), LocalDate.of(2026, 6, 29)),
            new FinanceOrderExited(
                    "F1",
                    FundDirection.BANK_CARD,
                    Money.ofCents(5_150_000),
                    new BigDecimal("0.061"),
                    LocalDate.of(2026, 7, 1)),
            new TenderAssigned("F1", "P1", "T1"),
            new TenderJoined("F1", "P1", "T1"),
            new StatusMessagesSent(StatusTopic.FINANCE_STATUS, List.of(4711L, 4712L)),
            new StatusMessageNotSent(StatusTopic.REPAYMENT_STATUS, 4711, "P1-3", 1, NOON, "not taken here"),
            new StatusMessageNotSent(StatusTopic.REPAYMENT_STATUS, 4711, "P1-3", 5, null, "not taken here"),
            new StatusMessageReleased(StatusTopic.FINANCE_STATUS, 4711, "anna"),
            new StatementTaken(DAY, StatementSource.BANK, 3, Money.ofCents(20_000), "a1b2", true),
            new DayReconciled(
                    DAY,
                    List.of(new EntryTotals(
                            StatementEntry.FREEZE,
                            2,
                            Money.ofCents(20_000),
                            1,
                            Money.ofCents(10_000),
                            1,
                            Money.ofCents(10_000))),
                    1),
            new DayConfirmationRequested(DAY, "a1b2"),
            new DayConfirmed(DAY),
            new DayConfirmationRefused(DAY, "00003: the day is not over"),
            new BreakFound(DAY, "2026-06-15-P1-3-1-F-STATE_DIFFERS", difference(null, null, null)),
            new BreakFound(
                    DAY, "2026-06-15-P1-3-1-F-STATE_DIFFERS", difference("P1", DAY.plusDays(1), "a late answer")),
            new BreakMatched(DAY, "2026-06-15-P1-3-1-F-STATE_DIFFERS"),
            new BreakClosed(DAY, "2026-06-15-P1-3-1-F-STATE_DIFFERS", "anna", "the bank has written to us"),
            new ReleaseProposed(DAY, "2026-06-15-P1-3-1-F-ORPHAN_FREEZE", "anna"),
            new ReleaseApproved(DAY, "2026-06-15-P1-3-1-F-ORPHAN_FREEZE", "anna", "wang"));

    private SampleEvents() {}

    private static Difference difference(String projectNo, LocalDate counterpart, String cause) {
        return new Difference(
                BreakKind.STATE_DIFFERS,
                "P1-3-1-F",
                StatementEntry.FREEZE,
                projectNo,
                true,
                counterpart,
                Money.ofCents(10_000),
                Money.ZERO,
                "booked 100.00",
                "refused, 30042",
                cause,
                "dueflow reconcile --date 2026-06-15 --ask P1-3-1-F");
    }

    private static Project project() {
        return new Project(
                "P1",
                "B1",
                "CB1",
                Money.ofCents(1_200_000),
                LocalDate.of(2025, 10, 31),
                12,
                RepaymentWay.EQUAL_INSTALLMENTS,
                new BigDecimal("0.120"),
                new BigDecimal("0.096"),
                new BigDecimal("0.05"));
    }

    private static ReceivableShare share() {
        return new ReceivableShare("T1", "I1", Money.ofCents(60_000), Money.ofCents(1_440), Money.ofCents(72));
    }
}
