package io.dueflow.status.alarm;

import io.dueflow.messages.BackgroundThreads;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks for alarms again and again. */
final class AlarmLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmLifecycle.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final AlarmSweep sweep;
    private ScheduledExecutorService thread;

    AlarmLifecycle(AlarmSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(new BackgroundThreads("status-alarms"));
        thread.scheduleWithFixedDelay(this::sweep, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        try {
            sweep.sweep();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("looking for alarms broke off, which is done again", e);
        }
    }

    @Override
    public synchronized void stop() {
        if (isRunning()) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
