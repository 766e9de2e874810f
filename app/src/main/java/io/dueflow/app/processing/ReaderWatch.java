package io.dueflow.app.processing;

import io.dueflow.messages.BackgroundThreads;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Watches the readers of the event stream. While one stands still, all that is shown is of the past and nothing says so:
 * the health check does. Axon tries again after an exception, but after an error, of memory for one, a reader stands still
 * until it is begun anew.
 */
@Component("readers")
class ReaderWatch implements HealthIndicator, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderWatch.class);
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final EventProcessingConfiguration processing;
    private ScheduledExecutorService thread;

    ReaderWatch(EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    @Override
    public Health health() {
        var health = Health.up();
        readers().forEach((name, reader) -> {
            var failures = reader.processingStatus().values().stream()
                    .map(EventTrackerStatus::getError)
                    .filter(Objects::nonNull)
                    .map(Throwable::toString)
                    .toList();
            if (reader.isError() || !failures.isEmpty()) {
                health.down().withDetail(name, failures.isEmpty() ? List.of("has stopped") : failures);
            }
        });
        return health.build();
    }

    /** Begins those anew that have stopped for an error. */
    void look() {
        readers().forEach((name, reader) -> {
            if (reader.isError()) {
                LOG.error("READER_STOPPED: {} had stopped for an error, which the log tells, and is begun anew", name);
                reader.shutDown();
                reader.start();
            }
        });
    }

    private Map<String, StreamingEventProcessor> readers() {
        return processing.eventProcessors().entrySet().stream()
                .filter(processor -> processor.getValue() instanceof StreamingEventProcessor)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, processor -> (StreamingEventProcessor) processor.getValue()));
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(new BackgroundThreads("reader-watch"));
        thread.scheduleWithFixedDelay(
                this::lookWithoutEnd, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void lookWithoutEnd() {
        try {
            look();
        } catch (RuntimeException | Error e) {
            LOG.error("a reader could not be begun anew, which is tried again in {} s", INTERVAL.toSeconds(), e);
        }
    }

    @Override
    public synchronized void stop() {
        thread.shutdownNow();
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
