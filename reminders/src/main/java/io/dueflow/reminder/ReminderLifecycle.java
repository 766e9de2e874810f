package io.dueflow.reminder;

import io.dueflow.messages.RepeatedTask;
import io.dueflow.reminder.due.DayBeforeSweep;
import io.dueflow.reminder.due.OccasionSweep;
import io.dueflow.reminder.send.ReminderSweep;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks again and again at what is to be planned and sent, after everything that it asks has started. */
public final class ReminderLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderLifecycle.class);

    private final DayBeforeSweep dayBefore;
    private final OccasionSweep occasions;
    private final ReminderSweep reminders;
    private final RepeatedTask sweeping;
    private final Duration grace;

    /** @param grace how long a stop waits for the texts that are on their way */
    public ReminderLifecycle(
            DayBeforeSweep dayBefore,
            OccasionSweep occasions,
            ReminderSweep reminders,
            Duration interval,
            Duration grace) {
        this.dayBefore = dayBefore;
        this.occasions = occasions;
        this.reminders = reminders;
        this.sweeping = new RepeatedTask("reminder-sweep", interval, this::sweep);
        this.grace = grace;
    }

    @Override
    public void start() {
        sweeping.start();
    }

    /** One that breaks off keeps neither the others nor its own next turn from running. */
    private void sweep() {
        attempt("planning for tomorrow", dayBefore::sweep);
        attempt("planning on occasion", occasions::sweep);
        attempt("sending", this::sendAllDue);
    }

    private void sendAllDue() throws InterruptedException {
        var more = true;
        while (more && isRunning()) {
            more = reminders.sweep();
        }
    }

    private void attempt(String what, RepeatedTask.Turn sweep) {
        try {
            sweep.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOG.warn("{} of reminders broke off, the next turn goes on", what, e);
        }
    }

    /** Texts on their way are waited for, so that a stop leaves none of them unknown. */
    @Override
    public void stop() {
        if (!sweeping.stop(grace)) {
            LOG.warn("reminders were still being planned or sent");
        }
    }

    @Override
    public boolean isRunning() {
        return sweeping.isRunning();
    }
}
