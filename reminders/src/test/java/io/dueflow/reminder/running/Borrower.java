package io.dueflow.reminder.running;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.installment.InstallmentId;
import io.dueflow.messages.installment.InstallmentOverdue;
import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.installment.InstallmentScheduled;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.reminder.ReminderId;
import io.dueflow.messages.reminder.ReminderKind;
import java.time.LocalDate;

/** A borrower with a number and one installment of 1,030 yuan, who lives through what the test says. */
public record Borrower(Node node, String name, String number, LocalDate dueDate) {

    public static final Money AMOUNT = Money.ofCents(103_000);

    /** Of whom the node learns. */
    public static Borrower owing(Node node, String name, String number, LocalDate dueDate) {
        var borrower = new Borrower(node, name, number, dueDate);
        if (number != null) {
            node.hasNumber("C-" + name, number);
        }
        borrower.owes("P-" + name);
        return borrower;
    }

    public void owes(String project) {
        node.happened(
                new InstallmentId(project, 1).toString(),
                new InstallmentScheduled(
                        project,
                        1,
                        name,
                        "C-" + name,
                        dueDate,
                        Money.ofCents(100_000),
                        Money.ofCents(3_000),
                        Money.ofCents(600),
                        AMOUNT));
    }

    public void pays(int attempt) {
        happened(started(attempt, dueDate), new InstallmentRepaid(project(), 1, attempt, AMOUNT));
    }

    public void isRefusedOn(LocalDate businessDate, int attempt) {
        happened(
                started(attempt, businessDate),
                new RepaymentRefused(project(), 1, attempt, RefusalReason.BALANCE_TOO_LOW, "余额不足"));
    }

    public void isOverdueFrom(LocalDate businessDate) {
        happened(new InstallmentOverdue(project(), 1, name, "C-" + name, dueDate, businessDate, AMOUNT));
    }

    private RepaymentStarted started(int attempt, LocalDate businessDate) {
        return new RepaymentStarted(project(), 1, attempt, businessDate, 1, name, AMOUNT, Money.ofCents(600));
    }

    private void happened(Object... events) {
        node.happened(new InstallmentId(project(), 1).toString(), events);
    }

    public String project() {
        return "P-" + name;
    }

    public ReminderId reminder(ReminderKind kind) {
        return new ReminderId(name, dueDate, kind);
    }
}
