package io.dueflow.command.installment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dueflow.command.CommandRefused;
import io.dueflow.command.schedule.ScheduledPeriod;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.casework.CaseNumbers;
import io.dueflow.messages.installment.AcceptRepaid;
import io.dueflow.messages.installment.CloseInstallment;
import io.dueflow.messages.installment.CollectionResumed;
import io.dueflow.messages.installment.CollectionStopped;
import io.dueflow.messages.installment.InstallmentClosed;
import io.dueflow.messages.installment.InstallmentId;
import io.dueflow.messages.installment.InstallmentOverdue;
import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.installment.InstallmentScheduled;
import io.dueflow.messages.installment.MarkRefused;
import io.dueflow.messages.installment.MarkRepaid;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.installment.ResumeCollection;
import io.dueflow.messages.installment.StartRepayment;
import io.dueflow.messages.installment.StopCollection;
import io.dueflow.messages.plan.Project;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** What the borrower owes on one due date (期), collected by at most one attempt at a time. */
@Aggregate
public class Installment {

    @AggregateIdentifier
    private String installmentId;

    private InstallmentScheduled scheduled;
    private String borrowerUserNo;
    private final CollectionAttempts attempts = new CollectionAttempts();
    private final Delay delay = new Delay();
    private final OpenCases cases = new OpenCases();

    Installment() {}

    public Installment(Project project, ScheduledPeriod due) {
        apply(new InstallmentScheduled(
                project.projectNo(),
                due.period(),
                project.borrowerUserNo(),
                project.borrowerConsumerId(),
                due.dueDate(),
                due.principal(),
                due.interest(),
                due.commission(),
                due.amount()));
    }

    @EventSourcingHandler
    void on(InstallmentScheduled event) {
        installmentId = new InstallmentId(event.projectNo(), event.period()).toString();
        scheduled = event;
        borrowerUserNo = event.borrowerUserNo();
    }

    /**
     * Begins an attempt, with a late fee where the borrower is late. Changes nothing while one is on its way, after the
     * installment was repaid or closed, while a person has to look, and where the round has tried before.
     *
     * @throws CommandRefused where the installment is not due yet, or the command names no round
     */
    @CommandHandler
    void handle(StartRepayment command, OverduePolicy policy) {
        refuseTooEarly(command);
        if (!cases.stop() && attempts.mayBeginIn(command.businessDate(), command.round())) {
            begin(command, policy);
        }
    }

    private void refuseTooEarly(StartRepayment command) {
        if (command.businessDate() == null || command.round() < 1) {
            throw new CommandRefused(name() + " is collected by a business date's round, counted from 1.");
        }
        if (scheduled.dueDate().isAfter(command.businessDate())) {
            throw new CommandRefused(name() + " is due on " + scheduled.dueDate() + " and cannot be collected on "
                    + command.businessDate() + ".");
        }
    }

    private void begin(StartRepayment command, OverduePolicy policy) {
        var lateDays = delay.lateDaysOn(command.businessDate(), policy);
        if (lateDays > 0 && !delay.isOverdue()) {
            apply(new InstallmentOverdue(
                    command.projectNo(),
                    command.period(),
                    borrowerUserNo,
                    scheduled.borrowerConsumerId(),
                    scheduled.dueDate(),
                    command.businessDate(),
                    scheduled.amount()));
        }
        var lateFee = policy.lateFee(scheduled, lateDays);
        apply(new RepaymentStarted(
                command.projectNo(),
                command.period(),
                attempts.next(),
                command.businessDate(),
                command.round(),
                borrowerUserNo,
                scheduled.amount().plus(lateFee),
                scheduled.commission(),
                lateFee));
    }

    @EventSourcingHandler
    void on(InstallmentOverdue event) {
        delay.becameOverdue();
    }

    @EventSourcingHandler
    void on(RepaymentStarted event) {
        attempts.started(event);
    }

    /**
     * Closes the installment. A repeat changes nothing.
     *
     * @throws CommandRefused where the attempt was refused or never began: the bank's word would contradict itself
     */
    @CommandHandler
    void handle(MarkRepaid command) {
        if (attempts.isCollecting(command.attempt())) {
            repaid();
        } else if (!attempts.wasRepaidBy(command.attempt())) {
            throw new CommandRefused(name() + " cannot be repaid by attempt " + command.attempt()
                    + ", which was refused or never began.");
        }
    }

    /**
     * Takes an attempt that the bank had called refused as paid. A repeat changes nothing.
     *
     * @throws CommandRefused where it is not the last attempt, or anything was begun or decided since
     */
    @CommandHandler
    void handle(AcceptRepaid command) {
        if (attempts.endedRefused(command.attempt())) {
            repaid();
        } else if (!attempts.wasRepaidBy(command.attempt())) {
            throw new CommandRefused(name() + " cannot be taken as repaid by attempt " + command.attempt()
                    + ", as it is not the last one, or is still on its way.");
        }
    }

    private void repaid() {
        var paid = attempts.last();
        apply(new InstallmentRepaid(paid.projectNo(), paid.period(), paid.attempt(), paid.amount(), paid.lateFee()));
    }

    @EventSourcingHandler
    void on(InstallmentRepaid event) {
        attempts.repaid();
    }

    /**
     * Ends the attempt, and says when the next one may begin by itself. A repeat changes nothing, even one that comes when
     * a later attempt is on its way.
     *
     * @throws CommandRefused where the attempt has repaid the installment or never began, or no reason is given
     */
    @CommandHandler
    void handle(MarkRefused command, RetryPolicy policy, Clock clock) {
        if (command.reason() == null) {
            throw new CommandRefused(name() + " is refused for a reason, but none is given.");
        }
        if (attempts.isCollecting(command.attempt())) {
            var retryAt = command.reason().needsPerson() ? null : policy.nextTry(scheduled.dueDate(), clock.instant());
            apply(new RepaymentRefused(
                    command.projectNo(),
                    command.period(),
                    command.attempt(),
                    command.reason(),
                    command.explanation(),
                    retryAt));
        } else if (!attempts.wasRefused(command.attempt())) {
            throw new CommandRefused(name() + " cannot be refused by attempt " + command.attempt()
                    + ", which has repaid it or never began.");
        }
    }

    @EventSourcingHandler
    void on(RepaymentRefused event, @Timestamp Instant at) {
        attempts.refused(event.reason());
        if (event.reason() == RefusalReason.BALANCE_TOO_LOW) {
            delay.moneyWasMissing(attempts.last(), at);
        }
    }

    /** Begins no further attempt. A repeat changes nothing, even after the case was resolved. */
    @CommandHandler
    void handle(StopCollection command) {
        if (!cases.know(command.caseNo()) && !isOver()) {
            apply(new CollectionStopped(command.projectNo(), command.period(), command.caseNo()));
        }
    }

    @EventSourcingHandler
    void on(CollectionStopped event) {
        cases.stopped(event.caseNo());
    }

    /**
     * Lets the next round try again, from another account of the borrower's where one is named. A repeat changes nothing,
     * nor does it where the installment was repaid or closed.
     *
     * @throws CommandRefused where a later attempt than the case's has been refused and waits for a person in turn
     */
    @CommandHandler
    void handle(ResumeCollection command) {
        if (!cases.areOver(command.caseNo()) && !isOver()) {
            refuseEarlierAttempt(command);
            apply(new CollectionResumed(
                    command.projectNo(),
                    command.period(),
                    command.caseNo(),
                    command.reason(),
                    command.borrowerUserNo()));
        }
    }

    /** One person may decide about a plain refusal, and must not decide by it about a freeze that stands since. */
    private void refuseEarlierAttempt(ResumeCollection command) {
        if (!attempts.needPerson() || cases.know(command.caseNo())) {
            return;
        }
        var waiting = CaseNumbers.refused(attempts.last().attemptNo());
        if (!command.caseNo().equals(waiting)) {
            throw new CommandRefused(name() + " waits for the decision on case " + waiting
                    + ", which is about a later attempt than " + command.caseNo() + ".");
        }
    }

    @EventSourcingHandler
    void on(CollectionResumed event) {
        cases.resumed(event.caseNo());
        attempts.resumed();
        borrowerUserNo = event.borrowerUserNo() == null ? borrowerUserNo : event.borrowerUserNo();
    }

    /**
     * Ends the installment without the bank. A repeat changes nothing.
     *
     * @throws CommandRefused where it was repaid, or an attempt is on its way, which may yet repay it
     */
    @CommandHandler
    void handle(CloseInstallment command) {
        if (attempts.isCollecting()) {
            throw new CommandRefused(name() + " cannot be closed while attempt "
                    + attempts.last().attempt() + " is on its way, which may yet repay it.");
        }
        if (attempts.isRepaid()) {
            throw new CommandRefused(name() + " was repaid and cannot be closed as well.");
        }
        if (!attempts.isClosed()) {
            apply(new InstallmentClosed(
                    command.projectNo(), command.period(), command.closing(), command.caseNo(), command.reason()));
        }
    }

    @EventSourcingHandler
    void on(InstallmentClosed event) {
        cases.resumed(event.caseNo());
        attempts.closed();
    }

    private boolean isOver() {
        return attempts.isRepaid() || attempts.isClosed();
    }

    private String name() {
        return "Period " + scheduled.period() + " of project " + scheduled.projectNo();
    }
}
