package io.dueflow.status.send;

import io.dueflow.status.StatusMessageSettings;
import io.dueflow.status.record.MessageTables;
import io.dueflow.status.record.StatusMessageHandler;
import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together what sends. */
@Configuration
@ConditionalOnProperty(name = "dueflow.status-messages.enabled", havingValue = "true", matchIfMissing = true)
class SendingConfiguration {

    @Bean
    BrokerLine brokerLine(@Qualifier("statusConnectionFactory") ConnectionFactory broker, Clock clock) {
        return new BrokerLine(broker, clock);
    }

    @Bean
    ReleaseHandler releaseHandler(MessageTables messages, EventBus events) {
        return new ReleaseHandler(messages, events);
    }

    @Bean
    PublisherLifecycle publisherLifecycle(
            StatusMessageSettings settings,
            TokenStore tokens,
            TransactionManager transactions,
            JdbcClient jdbc,
            EventProcessingConfiguration processing,
            MessageTables messages,
            EventBus events,
            BrokerLine broker,
            Clock clock) {
        var shards = new Shards(tokens, transactions);
        var unsent = new UnsentMessages(
                jdbc,
                () -> processing
                        .eventProcessorByProcessingGroup(StatusMessageHandler.GROUP)
                        .map(EventProcessor::getName)
                        .orElse(StatusMessageHandler.GROUP));
        var notes = new SendingNotes(shards, messages, events, transactions);
        var retries = new RetryPolicy(settings.retries(), settings.firstPause());
        return new PublisherLifecycle(shard -> new ShardWorker(
                shard,
                shards,
                new ShardPublisher(shard, unsent, broker, notes, retries, settings.batchSize(), clock),
                settings.pollInterval()));
    }
}
