package io.dueflow.query.testing;

import io.dueflow.messages.bank.BankOutcomeUnknown;
import io.dueflow.messages.bank.ConfirmationRequested;
import io.dueflow.messages.bank.FreezeRefused;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.bank.RepaymentConfirmed;
import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.installment.InstallmentScheduled;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.RepaymentPlanActivated;
import io.dueflow.messages.plan.RepaymentWay;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableReceived;
import io.dueflow.messages.receivable.ReceivableShare;
import java.math.BigDecimal;
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

    private ReceivableOpened opened(int period) {
        var shares = List.of(
                new ReceivableShare(projectNo + "-T1", investorA, cents(60_000), cents(1_440), cents(72)),
                new ReceivableShare(projectNo + "-T2", investorB, cents(40_000), cents(960), cents(48)));
        return new ReceivableOpened(projectNo, period, due(period), 1, 1, shares);
    }

    public RepaymentStarted started(int period, int attempt, LocalDate businessDate, int round) {
        return new RepaymentStarted(projectNo, period, attempt, businessDate, round, borrower, AMOUNT, COMMISSION);
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

    public String confirmationNo(int period, int attempt) {
        return "%s-%d-%d-C".formatted(projectNo, period, attempt);
    }
}
