package io.dueflow.reconciliation.running;

import io.dueflow.messages.bank.statement.BankStatements;
import io.dueflow.messages.query.AskedMoment;
import io.dueflow.messages.query.FindReadMark;
import io.dueflow.messages.query.FindWhetherSeen;
import io.dueflow.messages.query.ReadMark;
import io.dueflow.reconciliation.pass.ReconciliationPass;
import io.dueflow.reconciliation.record.BreakRow;
import io.dueflow.reconciliation.record.DayRow;
import io.dueflow.reconciliation.record.ReconciliationProjection;
import io.dueflow.reconciliation.record.ReconciliationRows;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node that reconciles, on a database whose events were there before. Its rows follow what it writes itself. */
final class Node implements AutoCloseable {

    /** The event store's own tests are on the class path too, and their readers would read all the events beside ours. */
    @Configuration
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {"io.dueflow.eventstore", "io.dueflow.reconciliation"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test\\$.*"))
    static class Application {

        @Bean
        ConfigurerModule processors() {
            return configurer -> configurer
                    .eventProcessing()
                    .registerDefaultListenerInvocationErrorHandler(config -> PropagatingErrorHandler.INSTANCE)
                    .registerTrackingEventProcessor(
                            ReconciliationProjection.GROUP,
                            org.axonframework.config.Configuration::eventStore,
                            config -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                    .andInitialTrackingToken(StreamableMessageSource::createHeadToken)
                                    .andBatchSize(1_000));
        }

        @Bean
        AskedMoment now() {
            return new Now();
        }

        @Bean
        Progress progress(EventStore events, EventProcessingConfiguration processing) {
            return new Progress(events, processing);
        }
    }

    /** The query side tells of the past. */
    static class Now implements AskedMoment {

        @Override
        public Optional<Instant> moment() {
            return Optional.empty();
        }

        @Override
        public <A> A ask(String readModel, Collection<String> streams, Supplier<A> question) {
            return question.get();
        }
    }

    /** Tells how far the one reader of this node has come, as the query side tells of all read models. */
    static class Progress {

        private final EventStore events;
        private final EventProcessingConfiguration processing;

        Progress(EventStore events, EventProcessingConfiguration processing) {
            this.events = events;
            this.processing = processing;
        }

        @QueryHandler
        ReadMark answer(FindReadMark query) {
            return new ReadMark(events.createHeadToken().position().orElse(-1), 0);
        }

        @QueryHandler
        boolean answer(FindWhetherSeen query) {
            return processing
                    .eventProcessor(ReconciliationProjection.GROUP, StreamingEventProcessor.class)
                    .orElseThrow()
                    .processingStatus()
                    .values()
                    .stream()
                    .anyMatch(status -> status.getTrackingToken() != null
                            && status.getTrackingToken().position().orElse(-1)
                                    >= query.mark().position());
        }
    }

    private final ConfigurableApplicationContext context;

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Node start(String databaseUrl, BankStatements statements, Instant now) {
        var application = new SpringApplication(Application.class);
        application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) starting -> {
            starting.registerBean("clock", Clock.class, () -> Clock.fixed(now, ZoneOffset.UTC));
            starting.registerBean("statements", BankStatements.class, () -> statements);
        });
        return new Node(application.run(
                "--spring.datasource.url=" + databaseUrl,
                "--spring.main.banner-mode=off",
                "--server.port=0",
                "--logging.level.root=WARN",
                "--logging.level.io.dueflow.reconciliation.running=INFO",
                "--axon.axonserver.enabled=false",
                "--axon.update-check.disabled=true",
                "--axon.serializer.general=jackson3",
                "--axon.serializer.events=jackson3",
                "--axon.serializer.messages=jackson3",
                "--db-scheduler.enabled=false",
                "--dueflow.reconciliation.enabled=false"));
    }

    DayRow reconcile(LocalDate date) throws InterruptedException {
        return bean(ReconciliationPass.class).run(date, null);
    }

    /** By a statement that came as a file; what the bank lists is read from it. */
    DayRow reconcileFile(LocalDate date) throws Exception {
        var file = Files.createTempFile("statement", ".csv");
        try {
            return bean(ReconciliationPass.class).run(date, file);
        } finally {
            Files.delete(file);
        }
    }

    /** Puts one event into the store. */
    void had(String stream, int sequence, Instant at, Object event) throws SQLException {
        try (var connection = bean(DataSource.class).getConnection()) {
            GeneratedDay.writeEvent(connection, stream, sequence, at, event);
        }
    }

    /** Puts a day's events into the store, as they were when it was over. */
    void had(GeneratedDay day) throws SQLException {
        try (var connection = bean(DataSource.class).getConnection()) {
            day.writeEvents(connection);
        }
    }

    List<BreakRow> breaks(LocalDate date) {
        return bean(ReconciliationRows.class).breaks(date, null, null, 100_000);
    }

    Object command(Object command) {
        return bean(CommandGateway.class).sendAndWait(command);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    long events() {
        return bean(JdbcClient.class)
                .sql("select count(*) from domain_event_entry")
                .query(Long.class)
                .single();
    }

    /** All rows of the read model, as text. */
    List<String> rows() {
        var rows = new ArrayList<String>();
        for (var table : List.of("reconciliation_day", "reconciliation_total", "reconciliation_break")) {
            rows.addAll(bean(JdbcClient.class)
                    .sql("select row(t.*)::text from " + table + " t order by 1")
                    .query(String.class)
                    .list());
        }
        return rows;
    }

    /** Fills the rows anew from the first event on. */
    void replay() {
        var reader = bean(EventProcessingConfiguration.class)
                .eventProcessor(ReconciliationProjection.GROUP, StreamingEventProcessor.class)
                .orElseThrow();
        reader.shutDown();
        reader.resetTokens(StreamableMessageSource::createTailToken);
        reader.start();
    }

    @Override
    public void close() {
        context.close();
    }
}
