package io.dueflow.messages.reconciliation;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of one date's reconciliation. Repeating a command changes nothing. */
public sealed interface DayCommand permits TakeStatement, ReconcileDay, RequestDayConfirmation, EndDayConfirmation {

    LocalDate date();

    @TargetAggregateIdentifier
    default String reconciledDayId() {
        return new ReconciledDayId(date()).toString();
    }
}
