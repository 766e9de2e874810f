package io.dueflow.simulation.application;

import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.query.projection.Projection;
import io.dueflow.simulation.world.ClockOfThread;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What stays while processes of the application come and go: a database, and the parts that remember nothing between
 * two transactions, the stores and the read side.
 */
public final class Ground implements AutoCloseable {

    /** Not a configuration by its annotation, or the application would find and run it as well. */
    @EnableAutoConfiguration
    @ComponentScan({"io.dueflow.eventstore", "io.dueflow.query"})
    static class Parts {}

    /** Statements are prepared once, whether or not they have parameters. */
    private static final String CACHED = "&preferQueryMode=extendedCacheEverything&prepareThreshold=1";

    /** Deleting is faster than truncating, but every world writes the same keys, whose dead rows are in the way of all. */
    private static final int WORLDS_THAT_LEAVE_DEAD_ROWS = 200;

    private final EmbeddedPostgres database;
    private final ConfigurableApplicationContext context;
    private final ExecutorService apart;
    private final JdbcTemplate jdbc;
    private final SimpleEventHandlerInvoker projections;
    private final SharedModels models = new SharedModels();
    private List<String> tables;
    private int worlds;

    private Ground(EmbeddedPostgres database) {
        this.database = database;
        this.context = started(database);
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.projections = SimpleEventHandlerInvoker.builder()
                .eventHandlers(List.copyOf(
                        context.getBeansWithAnnotation(ProcessingGroup.class).values()))
                .listenerInvocationErrorHandler(PropagatingErrorHandler.INSTANCE)
                .build();
        this.apart = Executors.newSingleThreadExecutor(task -> {
            var thread = new Thread(task, "apart");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Only processes die here, so the database need not wait for its disk. */
    public static Ground start() {
        // Until Spring has set the levels, everything would be written to the output.
        LoggingSystem.get(Ground.class.getClassLoader()).beforeInitialize();
        try {
            return new Ground(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("jit", "off")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started", e);
        }
    }

    private static ConfigurableApplicationContext started(EmbeddedPostgres database) {
        return new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .initializers((ApplicationContextInitializer<GenericApplicationContext>) starting -> {
                    starting.registerBean("clock", Clock.class, ClockOfThread::new);
                    // For what the read models tell of delays alone, which no world asks for.
                    starting.registerBean(WorkingDays.class, () -> WorkingDays.EVERY_DAY);
                })
                .run(
                        "--spring.config.name=simulation",
                        "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres") + CACHED,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.hikari.maximum-pool-size=4",
                        "--db-scheduler.enabled=false",
                        "--axon.eventhandling.processors[" + Projection.GROUP + "].mode=subscribing");
    }

    /** Empties the database for the next world, whose clock is given. */
    public void clear(Clock clock) {
        ClockOfThread.set(clock);
        apart.submit(() -> ClockOfThread.set(clock));
        if (tables == null) {
            tables = jdbc.queryForList("""
                    select table_name from information_schema.tables
                    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
                    order by 1""", String.class);
        }
        var emptied = new StringBuilder();
        if (worlds++ % WORLDS_THAT_LEAVE_DEAD_ROWS == 0) {
            emptied.append("truncate ").append(String.join(", ", tables)).append("; ");
        } else {
            tables.forEach(table -> emptied.append("delete from ").append(table).append("; "));
        }
        jdbc.execute(emptied + "alter sequence domain_event_entry_global_index_seq restart");
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    SharedModels models() {
        return models;
    }

    PlatformTransactionManager transactions() {
        return context.getBean(PlatformTransactionManager.class);
    }

    Serializer serializer() {
        return context.getBean("serializer", Serializer.class);
    }

    Serializer eventSerializer() {
        return context.getBean("eventSerializer", Serializer.class);
    }

    EventStorageEngine events() {
        return context.getBean(EventStorageEngine.class);
    }

    TokenStore tokens() {
        return context.getBean(TokenStore.class);
    }

    @SuppressWarnings("unchecked")
    SagaStore<Object> sagas() {
        return context.getBean(SagaStore.class);
    }

    QueryGateway queries() {
        return context.getBean(QueryGateway.class);
    }

    /** Runs what must not belong to the transaction that asks for it; whoever asks waits. */
    ExecutorService apart() {
        return apart;
    }

    SimpleEventHandlerInvoker projections() {
        return projections;
    }

    @Override
    public void close() {
        apart.shutdownNow();
        context.close();
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }
}
