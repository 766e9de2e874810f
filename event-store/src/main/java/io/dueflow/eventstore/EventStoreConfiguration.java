package io.dueflow.eventstore;

import io.dueflow.eventstore.append.IndexedEventStore;
import io.dueflow.eventstore.append.PlaceIsTaken;
import io.dueflow.eventstore.append.PostgresEventStorageEngine;
import java.time.Duration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** The event store in PostgreSQL, used unless Axon Server is switched on. */
@org.springframework.context.annotation.Configuration
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
public class EventStoreConfiguration {

    /**
     * How long a reader waits for a transaction that took a place in the sequence and has not committed. Axon's own
     * 60 seconds would let a slow import's events be skipped by every projection, silently.
     */
    static final Duration GAP_TIMEOUT = Duration.ofMinutes(30);

    private static final int EVENTS_READ_AT_ONCE = 1_000;

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return new PlaceIsTaken();
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            PersistenceExceptionResolver persistenceExceptionResolver,
            Configuration configuration,
            ConnectionProvider connectionProvider,
            TransactionManager transactionManager,
            JdbcTemplate jdbc) {
        var axons = JdbcEventStorageEngine.builder()
                .schema(TableNames.EVENTS)
                .snapshotSerializer(serializer)
                .eventSerializer(eventSerializer)
                .upcasterChain(configuration.upcasterChain())
                .snapshotFilter(configuration.snapshotFilter())
                .persistenceExceptionResolver(persistenceExceptionResolver)
                .connectionProvider(connectionProvider)
                .transactionManager(transactionManager)
                .gapTimeout((int) GAP_TIMEOUT.toMillis())
                .batchSize(EVENTS_READ_AT_ONCE)
                .build();
        return new PostgresEventStorageEngine(
                axons, jdbc, transactionManager, eventSerializer, configuration.upcasterChain());
    }

    @Bean
    EventStore eventStore(EventStorageEngine eventStorageEngine, Configuration configuration) {
        return new IndexedEventStore(EmbeddedEventStore.builder()
                .storageEngine(eventStorageEngine)
                .messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(configuration.getComponent(EventBusSpanFactory.class)));
    }
}
