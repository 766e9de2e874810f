package io.dueflow.app.completeness;

import io.dueflow.messages.BackgroundThreads;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has it looked for skipped events each day at the same time. */
final class NightlyCheck implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyCheck.class);
    private static final Duration INTERVAL = Duration.ofSeconds(30);

    private final SkippedEvents events;
    private final LocalTime time;
    private final Clock clock;
    private Instant next;
    private ScheduledExecutorService thread;

    /** @param clock whose zone is that of the time */
    NightlyCheck(SkippedEvents events, LocalTime time, Clock clock) {
        this.events = events;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        next = nextAfter(clock.instant());
        thread = Executors.newSingleThreadScheduledExecutor(new BackgroundThreads("completeness"));
        thread.scheduleWithFixedDelay(
                this::checkWhenDue, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void checkWhenDue() {
        var now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = nextAfter(now);
        try {
            events.look();
        } catch (RuntimeException e) {
            LOG.error("looking for skipped events broke off, which is done again at {}", next, e);
        }
    }

    /** The first time of the day after the moment. */
    Instant nextAfter(Instant moment) {
        var today = moment.atZone(clock.getZone()).toLocalDate().atTime(time).atZone(clock.getZone());
        return (today.toInstant().isAfter(moment) ? today : today.plusDays(1)).toInstant();
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
