package io.dueflow.broker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the broker before whatever publishes, and again when it could not start or has died. Repayments are collected
 * meanwhile: a message waits in its table until there is a broker.
 */
final class BrokerLifecycle implements SmartLifecycle {

    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(BrokerLifecycle.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);
    private static final int BETWEEN_COMPLAINTS = 12;
    private static final int BEFORE_PUBLISHERS = 0;

    private final EmbeddedBroker broker;
    private final boolean wanted;
    private final List<SetAsideWatch> watches;
    private ScheduledExecutorService scheduler;
    private int missed;

    BrokerLifecycle(EmbeddedBroker broker, boolean wanted, List<SetAsideWatch> watches) {
        this.broker = broker;
        this.wanted = wanted;
        this.watches = watches;
    }

    @Override
    public synchronized void start() {
        startIfDown();
        scheduler = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "broker-watch");
            thread.setDaemon(true);
            return thread;
        });
        every(BETWEEN_STARTS, this::startIfDown);
        every(BETWEEN_LOOKS, () -> watches.forEach(SetAsideWatch::look));
    }

    private void every(Duration pause, Runnable task) {
        scheduler.scheduleWithFixedDelay(task, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void startIfDown() {
        if (broker.isRunning()) {
            return;
        }
        try {
            broker.start();
            missed = 0;
        } catch (RuntimeException e) {
            if (missed++ % BETWEEN_COMPLAINTS == 0) {
                LOG.error(
                        "Status messages wait, for {}: {}. Trying again every {} s",
                        e.getMessage(),
                        e.getCause().getMessage(),
                        BETWEEN_STARTS.toSeconds());
            }
        }
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.shutdownNow();
            awaitEnd();
            scheduler = null;
        }
        broker.close();
    }

    private void awaitEnd() {
        try {
            scheduler.awaitTermination(BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    @Override
    public int getPhase() {
        return BEFORE_PUBLISHERS;
    }
}
