package io.dueflow.benchmarks.ours;

import io.dueflow.app.processing.ReaderProgress;
import io.dueflow.app.serve.Service;
import java.time.Duration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** All readers of the service's event stream. */
final class Readers {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Service service;

    Readers(Service service) {
        this.service = service;
    }

    /** Waits until each of them has handled every event. */
    void awaitCaughtUp() throws InterruptedException {
        var processors = service.bean(EventProcessingConfiguration.class)
                .eventProcessors()
                .values();
        for (var processor : processors) {
            if (processor instanceof StreamingEventProcessor) {
                service.bean(ReaderProgress.class).awaitCaughtUp(processor.getName(), PATIENCE);
            }
        }
    }
}
