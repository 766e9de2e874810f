package io.dueflow.app.processing;

import io.dueflow.query.projection.ByProject;
import java.time.Duration;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;

/**
 * The four readers of the event stream. Each starts at the first event, works in batches of one transaction, and stops
 * and tries again when an event cannot be handled: an event about money is never logged away.
 */
@org.springframework.context.annotation.Configuration
public class ProcessorConfiguration {

    private static final int SEGMENTS = 4;
    private static final int BATCH = 100;

    /** An idle segment notes its place this often; a run waits for it before it calls a shard finished. */
    private static final Duration NOTE_PLACE = Duration.ofMillis(500);

    @Bean
    ConfigurerModule processors() {
        return configurer -> {
            var processing = configurer.eventProcessing();
            processing.registerDefaultListenerInvocationErrorHandler(config -> PropagatingErrorHandler.INSTANCE);
            for (var reader :
                    new String[] {"query-side", "bank-gateway", "RepaymentSagaProcessor", "DueDateRunSagaProcessor"}) {
                register(processing, reader);
            }
            processing.registerSequencingPolicy("query-side", config -> new ByProject());
        };
    }

    private static void register(EventProcessingConfigurer processing, String name) {
        processing.registerPooledStreamingEventProcessor(
                name,
                Configuration::eventStore,
                (config, processor) -> processor
                        .initialToken(StreamableMessageSource::createTailToken)
                        .initialSegmentCount(SEGMENTS)
                        .batchSize(BATCH)
                        .claimExtensionThreshold(NOTE_PLACE.toMillis()));
    }
}
