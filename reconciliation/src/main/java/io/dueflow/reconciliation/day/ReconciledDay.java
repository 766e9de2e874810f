package io.dueflow.reconciliation.day;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dueflow.messages.reconciliation.DayConfirmationRefused;
import io.dueflow.messages.reconciliation.DayConfirmationRequested;
import io.dueflow.messages.reconciliation.DayConfirmed;
import io.dueflow.messages.reconciliation.DayReconciled;
import io.dueflow.messages.reconciliation.EndDayConfirmation;
import io.dueflow.messages.reconciliation.ReconcileDay;
import io.dueflow.messages.reconciliation.ReconciledDayId;
import io.dueflow.messages.reconciliation.RequestDayConfirmation;
import io.dueflow.messages.reconciliation.StatementSource;
import io.dueflow.messages.reconciliation.StatementTaken;
import io.dueflow.messages.reconciliation.TakeStatement;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The reconciliation of one date: which statement was compared, what it came to, and whether the bank was told. */
@Aggregate
public class ReconciledDay {

    private enum Confirmation {
        NONE,
        REQUESTED,
        CONFIRMED
    }

    @AggregateIdentifier
    private String reconciledDayId;

    private StatementTaken taken;
    private DayReconciled reconciled;
    private Confirmation confirmation = Confirmation.NONE;
    private String requestedSha256;

    ReconciledDay() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public void handle(TakeStatement command) {
        var statement = new StatementTaken(
                command.date(), command.source(), command.lines(), command.sum(), command.sha256(), command.closed());
        if (!statement.equals(taken)) {
            apply(statement);
        }
    }

    @CommandHandler
    public void handle(ReconcileDay command) {
        var comparison = new DayReconciled(command.date(), command.totals(), command.openBreaks());
        if (!comparison.equals(reconciled)) {
            apply(comparison);
        }
    }

    /**
     * A repeat is harmless: what was requested and not confirmed is sent again. Where another statement has been compared
     * meanwhile, it is written down that the bank is told of that one.
     */
    @CommandHandler
    public void handle(RequestDayConfirmation command) {
        if (confirmation == Confirmation.CONFIRMED || isRequestedFor(taken)) {
            return;
        }
        if (reconciled == null || reconciled.openBreaks() > 0) {
            throw new Refused(command.date() + " is not in order, so it is not confirmed.");
        }
        if (!taken.closed()) {
            throw new Refused(command.date() + " is not over, so it is not confirmed.");
        }
        if (taken.source() != StatementSource.BANK) {
            throw new Refused(command.date() + " was compared with a file. Only what the bank's signature covers is "
                    + "confirmed.");
        }
        apply(new DayConfirmationRequested(command.date(), taken.sha256()));
    }

    private boolean isRequestedFor(StatementTaken statement) {
        return confirmation == Confirmation.REQUESTED && statement.sha256().equals(requestedSha256);
    }

    @CommandHandler
    public void handle(EndDayConfirmation command) {
        if (confirmation == Confirmation.REQUESTED) {
            apply(
                    command.refusal() == null
                            ? new DayConfirmed(command.date())
                            : new DayConfirmationRefused(command.date(), command.refusal()));
        }
    }

    /** What was compared before was another statement. */
    @EventSourcingHandler
    void on(StatementTaken event) {
        reconciledDayId = new ReconciledDayId(event.date()).toString();
        taken = event;
        reconciled = null;
    }

    @EventSourcingHandler
    void on(DayReconciled event) {
        reconciled = event;
    }

    @EventSourcingHandler
    void on(DayConfirmationRequested event) {
        confirmation = Confirmation.REQUESTED;
        requestedSha256 = event.sha256();
    }

    @EventSourcingHandler
    void on(DayConfirmed event) {
        confirmation = Confirmation.CONFIRMED;
    }

    @EventSourcingHandler
    void on(DayConfirmationRefused event) {
        confirmation = Confirmation.NONE;
    }
}
