package io.dueflow.evidence.seal;

import io.dueflow.evidence.EvidenceSettings;
import io.dueflow.evidence.hash.StoredEvent;
import io.dueflow.messages.BackgroundThreads;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Seals at night what is over. */
public final class SealLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealLifecycle.class);
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final EvidenceSettings settings;
    private final Sealing sealing;
    private final Clock clock;
    private ScheduledExecutorService thread;

    public SealLifecycle(EvidenceSettings settings, Sealing sealing, Clock clock) {
        this.settings = settings;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (settings.enabled()) {
            thread = Executors.newSingleThreadScheduledExecutor(new BackgroundThreads("evidence-seals"));
            thread.scheduleWithFixedDelay(this::seal, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** One day after another, so that a stop need not wait for more than one. */
    private void seal() {
        try {
            while (isTime() && isRunning() && sealing.sealNext(false).isPresent()) {
                LOG.debug("a day was sealed");
            }
        } catch (RuntimeException e) {
            LOG.warn("sealing broke off, which is done again", e);
        }
    }

    private boolean isTime() {
        return !LocalTime.ofInstant(clock.instant(), StoredEvent.ZONE).isBefore(settings.sealTime());
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
