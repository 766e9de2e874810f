package io.dueflow.messages.reminder;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of one reminder. Each is answered by a {@link ReminderAnswer}. */
public sealed interface ReminderCommand
        permits PlanReminder, HandOverReminder, MarkReminderSent, MarkReminderFailed, DropReminder {

    String borrowerUserNo();

    LocalDate dueDate();

    ReminderKind kind();

    @TargetAggregateIdentifier
    default String reminderId() {
        return new ReminderId(borrowerUserNo(), dueDate(), kind()).toString();
    }
}
