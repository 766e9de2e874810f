package io.dueflow.app.processing;

import io.dueflow.messages.RepeatedTask;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private final EventProcessingConfiguration processing;
    private final RepeatedTask looking = new RepeatedTask("reader-watch", Duration.ofSeconds(10), this::look);

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
    public void start() {
        looking.start();
    }

    @Override
    public void stop() {
        looking.stop();
    }

    @Override
    public boolean isRunning() {
        return looking.isRunning();
    }
}
