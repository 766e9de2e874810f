package io.dueflow.reminder.due;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.installment.InstallmentOverdue;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.reminder.ReminderKind;
import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/**
 * Writes occasions down in the transaction that publishes them, and looks no further: what is slow there would hold up
 * everybody else's turn to append.
 */
@ProcessingGroup("reminders")
public class OccasionHandler {

    private final OccasionTable table;
    private final Clock clock;

    public OccasionHandler(OccasionTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @EventHandler
    public void on(RepaymentRefused event) {
        if (event.reason() == RefusalReason.BALANCE_TOO_LOW) {
            var refused = new Occasion(event.projectNo(), event.period(), event.attempt(), ReminderKind.REFUSED);
            table.insert(refused, clock.instant());
        }
    }

    @EventHandler
    public void on(InstallmentOverdue event) {
        var overdue = new Occasion(event.projectNo(), event.period(), 0, ReminderKind.OVERDUE);
        table.insert(overdue, clock.instant());
    }
}
