package io.dueflow.app.processing;

import io.dueflow.eventstore.seen.WatchedReader;
import io.dueflow.messages.BackgroundThreads;
import io.dueflow.messages.installment.InstallmentOverdue;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.reminder.ReminderEvent;
import io.dueflow.query.projection.ByProject;
import io.dueflow.query.projection.Projection;
import io.dueflow.reconciliation.record.ReconciliationProjection;
import io.dueflow.saga.casework.CaseDesk;
import io.dueflow.status.record.StatusMessageHandler;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/**
 * Who handles events, and when. An event that cannot be handled is never logged away: it stops what it belongs to, which
 * is tried again.
 */
@org.springframework.context.annotation.Configuration
public class ProcessorConfiguration {

    private static final String[] WITHIN_THE_TRANSACTION = {
        "RepaymentSagaProcessor", "DueDateRunSagaProcessor", CaseDesk.GROUP, "bank-gateway"
    };
    private static final String REMINDERS = "reminders";
    /** Another node follows the stream this long after the claim of one that died has ended. */
    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(1);

    private static final int SEGMENTS = 4;
    private static final int BATCH = 100;
    private static final int READ_MODEL_BATCH = 1_000;

    /** A group that is to read with the others is named here, and is watched for what it has seen. */
    @Bean
    WatchedReader readModelReader() {
        return new WatchedReader(
                Projection.GROUP,
                List.of(Projection.GROUP, StatusMessageHandler.GROUP, ReconciliationProjection.GROUP));
    }

    /**
     * The read models follow the stream, and so do the messages to other systems; one reader, so that each event is read
     * once. Were it split, the events of a project would stay in their order.
     */
    @Bean
    ConfigurerModule readModels(WatchedReader reader) {
        return configurer -> {
            var processing = configurer.eventProcessing();
            processing.registerDefaultListenerInvocationErrorHandler(config -> PropagatingErrorHandler.INSTANCE);
            processing.registerTrackingEventProcessor(
                    reader.name(),
                    Configuration::eventStore,
                    config -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                            .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                            .andTokenClaimInterval(CLAIM_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)
                            .andThreadFactory(BackgroundThreads::new)
                            .andBatchSize(READ_MODEL_BATCH));
            processing.registerSequencingPolicy(reader.name(), config -> new ByProject());
            reader.groups().forEach(group -> processing.assignProcessingGroup(group, reader.name()));
        };
    }

    @Bean
    ConfigurerModule numberedLines() {
        return configurer -> {
            var lines = new NumberedLines();
            configurer.eventProcessing().registerDefaultHandlerInterceptor((config, processor) -> lines);
            configurer.onInitialize(config -> config.commandBus().registerHandlerInterceptor(lines));
        };
    }

    /** What follows from an event, a saga's next command or a request to the bank, is committed together with it. */
    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    ConfigurerModule withinTheTransaction() {
        return configurer -> {
            for (var name : WITHIN_THE_TRANSACTION) {
                configurer
                        .eventProcessing()
                        .registerSubscribingEventProcessor(name, config -> new UntilTheEnd(config.eventStore()));
            }
            configurer
                    .eventProcessing()
                    .registerSubscribingEventProcessor(
                            REMINDERS,
                            config -> new RareEvents(
                                    new UntilTheEnd(config.eventStore()),
                                    Set.of(RepaymentRefused.class, InstallmentOverdue.class, ReminderEvent.class)));
        };
    }

    /** Axon Server commits events beside the database, so what follows from them has to follow the stream. */
    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true", matchIfMissing = true)
    ConfigurerModule behindTheStream() {
        return configurer -> {
            for (var name : WITHIN_THE_TRANSACTION) {
                followTheStream(configurer.eventProcessing(), name);
            }
            followTheStream(configurer.eventProcessing(), REMINDERS);
        };
    }

    private static void followTheStream(EventProcessingConfigurer processing, String name) {
        processing.registerPooledStreamingEventProcessor(
                name,
                Configuration::eventStore,
                (config, processor) -> processor
                        .initialToken(StreamableMessageSource::createTailToken)
                        .initialSegmentCount(SEGMENTS)
                        .batchSize(BATCH));
    }
}
