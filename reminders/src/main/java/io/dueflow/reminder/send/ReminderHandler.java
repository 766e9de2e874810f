package io.dueflow.reminder.send;

import io.dueflow.messages.reminder.ReminderDropped;
import io.dueflow.messages.reminder.ReminderFailed;
import io.dueflow.messages.reminder.ReminderHandedOver;
import io.dueflow.messages.reminder.ReminderId;
import io.dueflow.messages.reminder.ReminderPlanned;
import io.dueflow.messages.reminder.ReminderSent;
import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Follows the reminders' events with a row for each that is not ended. Nothing is sent from here. */
@ProcessingGroup("reminders")
public class ReminderHandler {

    private final ReminderTable table;
    private final Clock clock;

    public ReminderHandler(ReminderTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @EventHandler
    public void on(ReminderPlanned event) {
        table.planned(event, clock.instant());
    }

    @EventHandler
    public void on(ReminderHandedOver event) {
        table.handedOver(event);
    }

    /** A failure after which nothing is tried is followed by the end. */
    @EventHandler
    public void on(ReminderFailed event) {
        if (event.retryAt() != null) {
            table.failed(event);
        }
    }

    @EventHandler
    public void on(ReminderSent event) {
        table.ended(new ReminderId(event.borrowerUserNo(), event.dueDate(), event.kind()));
    }

    @EventHandler
    public void on(ReminderDropped event) {
        table.ended(new ReminderId(event.borrowerUserNo(), event.dueDate(), event.kind()));
    }
}
