package io.dueflow.query.testing;

import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.query.projection.ByProject;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** What the app does to run the query side, and no more. */
@Configuration
@EnableAutoConfiguration
@ComponentScan({"io.dueflow.eventstore", "io.dueflow.query"})
class QuerySideApplication {

    @Bean
    WorkingDays workingDays() {
        return WorkingDays.EVERY_DAY;
    }

    @Bean
    ConfigurerModule querySide() {
        return configurer -> configurer
                .eventProcessing()
                .registerDefaultListenerInvocationErrorHandler(config -> PropagatingErrorHandler.INSTANCE)
                .registerSequencingPolicy("query-side", config -> new ByProject())
                .registerPooledStreamingEventProcessor(
                        "query-side",
                        org.axonframework.config.Configuration::eventStore,
                        (config, processor) ->
                                processor.initialSegmentCount(4).batchSize(100).claimExtensionThreshold(200));
    }
}
