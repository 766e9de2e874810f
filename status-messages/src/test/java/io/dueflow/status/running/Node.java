package io.dueflow.status.running;

import static org.awaitility.Awaitility.await;

import io.dueflow.messages.financeorder.FinanceOrderEvent;
import io.dueflow.messages.financeorder.FinanceOrderId;
import io.dueflow.messages.query.FindStatusMessages;
import io.dueflow.messages.query.StatusMessagePage;
import io.dueflow.messages.query.StatusMessageRecord;
import io.dueflow.messages.statusmessage.StatusTopic;
import io.dueflow.status.record.StatusMessageHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One node that writes and sends messages, on a database and with a broker that it may share with others. */
final class Node implements AutoCloseable {

    @Configuration
    @EnableAutoConfiguration
    @ComponentScan({"io.dueflow.eventstore", "io.dueflow.status", "io.dueflow.broker"})
    static class Application {
        @Bean
        ConfigurerModule processors() {
            return configurer -> configurer
                    .eventProcessing()
                    .registerDefaultListenerInvocationErrorHandler(config -> PropagatingErrorHandler.INSTANCE)
                    .registerTrackingEventProcessor(
                            StatusMessageHandler.GROUP,
                            org.axonframework.config.Configuration::eventStore,
                            config -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                    .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                                    .andBatchSize(100));
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ConfigurableApplicationContext context;
    private final AtomicLong elsewhere = new AtomicLong();

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Node start(String databaseUrl, String... settings) {
        var application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        var arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + databaseUrl,
                "--spring.main.banner-mode=off",
                "--logging.level.root=WARN",
                "--logging.level.io.dueflow.status.send=DEBUG",
                "--logging.level.io.dueflow.status.alarm=OFF",
                "--axon.axonserver.enabled=false",
                "--axon.update-check.disabled=true",
                "--axon.serializer.general=jackson3",
                "--axon.serializer.events=jackson3",
                "--axon.serializer.messages=jackson3",
                "--db-scheduler.enabled=false",
                "--dueflow.status-messages.poll-interval=50ms"));
        arguments.addAll(List.of(settings));
        return new Node(application.run(arguments.toArray(String[]::new)));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Publishes the events of one finance order as they follow upon those before. */
    void happened(FinanceOrderEvent... events) {
        publish(new FinanceOrderId(events[0].financeId()).toString(), (Object[]) events);
    }

    /** Publishes an event of another stream, each of a new one. */
    void happened(Object event) {
        publish("elsewhere/" + elsewhere.incrementAndGet(), event);
    }

    private void publish(String stream, Object... events) {
        var store = bean(EventStore.class);
        var first = store.lastSequenceNumberFor(stream).map(last -> last + 1).orElse(0L);
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (var event : events) {
            messages.add(new GenericDomainEventMessage<>("Story", stream, first + messages.size(), event));
        }
        var unitOfWork = DefaultUnitOfWork.startAndGet(messages.get(0));
        unitOfWork.attachTransaction(bean(TransactionManager.class));
        unitOfWork.execute(() -> store.publish(messages));
    }

    List<StatusMessageRecord> messages(StatusTopic topic) {
        return bean(QueryGateway.class)
                .query(new FindStatusMessages(topic, null, null, null, 1_000), StatusMessagePage.class)
                .join()
                .messages();
    }

    void command(Object command) {
        bean(CommandGateway.class).sendAndWait(command);
    }

    /** Waits until every event there is has been written about. */
    void awaitWritten() {
        var head = bean(EventStore.class).createHeadToken().position().orElse(-1);
        await().atMost(PATIENCE)
                .until(() -> reader().processingStatus().values().stream()
                        .anyMatch(status -> status.getTrackingToken() != null
                                && status.getTrackingToken().position().orElse(-1) >= head));
    }

    /** Fills the rows anew from the first event on. */
    void replay() {
        var reader = reader();
        reader.shutDown();
        reader.resetTokens();
        reader.start();
    }

    /** Has every event handled once more as in a replay, on the rows as they are. */
    void repeat() {
        reader().shutDown();
        var events = bean(EventStore.class);
        var token = ReplayToken.createReplayToken(events.createHeadToken(), events.createTailToken());
        var tokens = bean(TokenStore.class);
        bean(TransactionManager.class).executeInTransaction(() -> {
            tokens.fetchToken(StatusMessageHandler.GROUP, 0);
            tokens.storeToken(token, StatusMessageHandler.GROUP, 0);
            tokens.releaseClaim(StatusMessageHandler.GROUP, 0);
        });
        reader().start();
    }

    private StreamingEventProcessor reader() {
        return bean(EventProcessingConfiguration.class)
                .eventProcessor(StatusMessageHandler.GROUP, StreamingEventProcessor.class)
                .orElseThrow();
    }

    /** All rows of a table as text, in the order of their keys. */
    List<String> rows(String table) {
        return bean(JdbcClient.class)
                .sql("select row(t.*)::text from " + table + " t order by 1")
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        context.close();
    }
}
