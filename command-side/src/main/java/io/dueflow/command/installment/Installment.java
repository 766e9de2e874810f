package io.dueflow.command.installment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dueflow.command.CommandRefused;
import io.dueflow.command.schedule.ScheduledPeriod;
import io.dueflow.messages.installment.InstallmentId;
import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.installment.InstallmentScheduled;
import io.dueflow.messages.installment.MarkRefused;
import io.dueflow.messages.installment.MarkRepaid;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.installment.StartRepayment;
import io.dueflow.messages.plan.Project;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** What the borrower owes on one due date (期), collected by at most one attempt at a time. */
@Aggregate
public class Installment {

    @AggregateIdentifier
    private String installmentId;

    private InstallmentScheduled scheduled;
    private final CollectionAttempts attempts = new CollectionAttempts();

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
    }

    /**
     * Begins an attempt. Changes nothing while one is on its way, after the installment was repaid, while a person has to
     * look, and where the round has tried before.
     *
     * @throws CommandRefused where the installment is not due yet, or the command names no round
     */
    @CommandHandler
    void handle(StartRepayment command) {
        refuseTooEarly(command);
        if (attempts.mayBeginIn(command.businessDate(), command.round())) {
            apply(new RepaymentStarted(
                    command.projectNo(),
                    command.period(),
                    attempts.next(),
                    command.businessDate(),
                    command.round(),
                    scheduled.borrowerUserNo(),
                    scheduled.amount(),
                    scheduled.commission()));
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

    @EventSourcingHandler
    void on(RepaymentStarted event) {
        attempts.started(event.attempt(), event.businessDate(), event.round());
    }

    /**
     * Closes the installment. A repeat changes nothing.
     *
     * @throws CommandRefused where the attempt was refused or never began: the bank's word would contradict itself
     */
    @CommandHandler
    void handle(MarkRepaid command) {
        if (attempts.isCollecting(command.attempt())) {
            apply(new InstallmentRepaid(command.projectNo(), command.period(), command.attempt(), scheduled.amount()));
        } else if (!attempts.wasRepaidBy(command.attempt())) {
            throw new CommandRefused(name() + " cannot be repaid by attempt " + command.attempt()
                    + ", which was refused or never began.");
        }
    }

    @EventSourcingHandler
    void on(InstallmentRepaid event) {
        attempts.repaid();
    }

    /**
     * Ends the attempt. A repeat changes nothing, even one that comes when a later attempt is on its way.
     *
     * @throws CommandRefused where the attempt has repaid the installment or never began, or no reason is given
     */
    @CommandHandler
    void handle(MarkRefused command) {
        if (command.reason() == null) {
            throw new CommandRefused(name() + " is refused for a reason, but none is given.");
        }
        if (attempts.isCollecting(command.attempt())) {
            apply(new RepaymentRefused(
                    command.projectNo(), command.period(), command.attempt(), command.reason(), command.explanation()));
        } else if (!attempts.wasRefused(command.attempt())) {
            throw new CommandRefused(name() + " cannot be refused by attempt " + command.attempt()
                    + ", which has repaid it or never began.");
        }
    }

    @EventSourcingHandler
    void on(RepaymentRefused event) {
        attempts.refused(event.reason());
    }

    private String name() {
        return "Period " + scheduled.period() + " of project " + scheduled.projectNo();
    }
}
