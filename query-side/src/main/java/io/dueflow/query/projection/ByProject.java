package io.dueflow.query.projection;

import io.dueflow.messages.ProjectEvent;
import io.dueflow.messages.financeorder.FinanceOrderEvent;
import io.dueflow.messages.reconciliation.ReconciliationEvent;
import io.dueflow.messages.reminder.ReminderEvent;
import io.dueflow.messages.run.RunEvent;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;

/**
 * Events of one project, of one run, of one reminder, of one finance order and of one date's reconciliation are projected
 * in their order; others side by side. Installment, receivable and bank request are different streams but meet in the same rows.
 */
public final class ByProject implements SequencingPolicy<EventMessage<?>> {

    @Override
    public Object getSequenceIdentifierFor(EventMessage<?> event) {
        var payload = event.getPayload();
        if (payload instanceof ProjectEvent projectEvent) {
            return projectEvent.projectNo();
        }
        if (payload instanceof ReminderEvent reminderEvent) {
            return reminderEvent.reminderId();
        }
        if (payload instanceof FinanceOrderEvent orderEvent) {
            return orderEvent.financeId();
        }
        if (payload instanceof ReconciliationEvent reconciliationEvent) {
            return reconciliationEvent.date();
        }
        return payload instanceof RunEvent runEvent ? runEvent.runId() : event.getIdentifier();
    }
}
