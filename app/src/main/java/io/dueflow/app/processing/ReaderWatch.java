package io.dueflow.app.processing;

import io.dueflow.messages.RepeatedTask;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
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
class ReaderWatch implements HealthIndicator, MeterBinder, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderWatch.class);

    private final EventProcessingConfiguration processing;
    private final RepeatedTask looking = new RepeatedTask("reader-watch", Duration.ofSeconds(10), this::look);

    ReaderWatch(EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    @Override
    public Health health() {
        var health = Health.up();
        for (var name : readers().keySet()) {
            var failures = failuresOf(name);
            if (!failures.isEmpty()) {
                health.down().withDetail(name, failures);
            }
        }
        return health.build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var name : readers().keySet()) {
            Gauge.builder(
                            "dueflow.reader.standing",
                            this,
                            watch -> watch.failuresOf(name).isEmpty() ? 0 : 1)
                    .description("1 while a reader of this node stands still for an error")
                    .tag("reader", name)
                    .register(registry);
        }
    }

    private List<String> failuresOf(String name) {
        var reader = readers().get(name);
        var failures = reader.processingStatus().values().stream()
                .map(EventTrackerStatus::getError)
                .filter(Objects::nonNull)
                .map(Throwable::toString)
                .toList();
        return reader.isError() && failures.isEmpty() ? List.of("has stopped") : failures;
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
