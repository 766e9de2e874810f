package io.dueflow.reminder.send;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes on with the reminders whose time has come. Several nodes may sweep at once; each reminder goes to one of them. */
public final class ReminderSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderSweep.class);

    private final ReminderTable table;
    private final ReminderDelivery delivery;
    private final NumberPast numbers;
    private final ExecutorService senders;
    private final int atOnce;
    private final Duration lease;
    private final Clock clock;

    /**
     * @param senders with a thread for each of those that are sent at once
     * @param lease how long a reminder that was taken up is left alone
     */
    public ReminderSweep(
            ReminderTable table,
            ReminderDelivery delivery,
            NumberPast numbers,
            ExecutorService senders,
            int atOnce,
            Duration lease,
            Clock clock) {
        this.table = table;
        this.delivery = delivery;
        this.numbers = numbers;
        this.senders = senders;
        this.atOnce = atOnce;
        this.lease = lease;
        this.clock = clock;
    }

    /**
     * Goes on with as many as can be sent at once, so that no lease ends in a queue.
     *
     * @return whether more may be due
     */
    public boolean sweep() throws InterruptedException {
        var now = clock.instant();
        numbers.forget(now);
        var due = table.claimDue(now, now.plus(lease), atOnce);
        deliver(due);
        return due.size() == atOnce;
    }

    /** One that breaks off holds up no other; it is found again when its lease ends. */
    private void deliver(List<OutstandingReminder> due) throws InterruptedException {
        var deliveries = due.stream()
                .<Callable<Void>>map(reminder -> () -> {
                    delivery.goOn(reminder);
                    return null;
                })
                .toList();
        var ended = senders.invokeAll(deliveries);
        for (var i = 0; i < due.size(); i++) {
            try {
                ended.get(i).get();
            } catch (ExecutionException e) {
                LOG.warn(
                        "{} broke off and is taken up again when its lease ends",
                        due.get(i).id(),
                        e.getCause());
            }
        }
    }
}
