package io.dueflow.reminder;

import io.dueflow.reminder.due.DayBeforeSweep;
import io.dueflow.reminder.due.OccasionSweep;
import io.dueflow.reminder.send.ReminderSweep;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks again and again at what is to be planned and sent, after everything that it asks has started. */
public final class ReminderLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderLifecycle.class);

    private final DayBeforeSweep dayBefore;
    private final OccasionSweep occasions;
    private final ReminderSweep reminders;
    private final Duration interval;
    private final Duration grace;
    private ScheduledExecutorService sweeper;
    private volatile boolean stopping;

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
        this.interval = interval;
        this.grace = grace;
    }

    @Override
    public synchronized void start() {
        stopping = false;
        sweeper = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "reminder-sweep");
            thread.setDaemon(true);
            return thread;
        });
        sweeper.scheduleWithFixedDelay(this::sweep, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One that breaks off keeps neither the others nor its own next turn from running. */
    private void sweep() {
        attempt("planning for tomorrow", dayBefore::sweep);
        attempt("planning on occasion", occasions::sweep);
        attempt("sending", this::sendAllDue);
    }

    private void sendAllDue() throws InterruptedException {
        var more = true;
        while (more && !stopping) {
            more = reminders.sweep();
        }
    }

    private void attempt(String what, Sweep sweep) {
        try {
            sweep.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("{} of reminders broke off, the next turn goes on", what, e);
        }
    }

    /** Texts on their way are waited for, so that a stop leaves none of them unknown. */
    @Override
    public synchronized void stop() {
        if (!isRunning()) {
            return;
        }
        stopping = true;
        sweeper.shutdown();
        try {
            if (!sweeper.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("reminders are still being planned or sent");
                sweeper.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sweeper = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return sweeper != null;
    }

    private interface Sweep {
        void run() throws InterruptedException;
    }
}
