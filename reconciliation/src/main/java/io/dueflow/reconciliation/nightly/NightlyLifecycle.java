package io.dueflow.reconciliation.nightly;

import io.dueflow.messages.BackgroundThreads;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks again and again whether the hour of the nightly passes has come. */
final class NightlyLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyLifecycle.class);
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final NightlyPasses passes;
    private ScheduledExecutorService thread;

    NightlyLifecycle(NightlyPasses passes) {
        this.passes = passes;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(new BackgroundThreads("reconciliation-night"));
        thread.scheduleWithFixedDelay(this::sweep, INTERVAL.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
    }

    private void sweep() {
        try {
            passes.sweep();
        } catch (RuntimeException e) {
            LOG.warn("the nightly reconciliation did not begin, which is tried again", e);
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
