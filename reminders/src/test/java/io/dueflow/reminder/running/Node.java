package io.dueflow.reminder.running;

import static org.awaitility.Awaitility.await;

import io.dueflow.messages.calendar.DayKind;
import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.query.FindReadMark;
import io.dueflow.messages.query.FindWhetherSeen;
import io.dueflow.messages.query.ReadMark;
import io.dueflow.messages.reminder.ReminderId;
import io.dueflow.query.projection.ByProject;
import io.dueflow.reminder.due.DayBeforeSweep;
import io.dueflow.reminder.due.OccasionSweep;
import io.dueflow.reminder.send.ReminderSweep;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One node with reminders and read models, on a database that it may share with others. It sweeps when it is told. */
public final class Node implements AutoCloseable {

    @Configuration
    @EnableAutoConfiguration
    @ComponentScan({"io.dueflow.eventstore", "io.dueflow.query", "io.dueflow.reminder"})
    static class Application {
        @Bean
        WorkingDays workingDays() {
            return DAYS;
        }

        @Bean
        ConfigurerModule processors() {
            return configurer -> configurer
                    .eventProcessing()
                    .registerDefaultListenerInvocationErrorHandler(config -> PropagatingErrorHandler.INSTANCE)
                    .registerSequencingPolicy("query-side", config -> new ByProject())
                    .registerTrackingEventProcessor(
                            "query-side",
                            org.axonframework.config.Configuration::eventStore,
                            config -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                    .andInitialTrackingToken(StreamableMessageSource::createTailToken));
        }
    }

    /** Of 2027 this calendar knows National Day, the 1st to the 7th of October; of other years nothing. */
    private static final WorkingDays DAYS = new WorkingDays(LocalDate.of(2027, 10, 1)
            .datesUntil(LocalDate.of(2027, 10, 8))
            .collect(Collectors.toMap(Function.identity(), day -> DayKind.HOLIDAY)));

    private static final Duration BETWEEN_SWEEPS = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ConfigurableApplicationContext context;
    private final SettableClock clock;

    private Node(ConfigurableApplicationContext context, SettableClock clock) {
        this.context = context;
        this.clock = clock;
    }

    public static Node start(String databaseUrl, String smsUrl, Instant now, String... settings) {
        var application = new SpringApplication(Application.class);
        var clock = new SettableClock(now);
        application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>)
                starting -> starting.registerBean("clock", Clock.class, () -> clock));
        var arguments = new ArrayList<String>(List.of(
                "--spring.datasource.url=" + databaseUrl,
                "--spring.main.banner-mode=off",
                "--spring.jpa.hibernate.ddl-auto=validate",
                "--server.port=0",
                "--logging.level.root=WARN",
                "--logging.level.org.springdoc=ERROR",
                "--spring.jpa.open-in-view=false",
                "--axon.axonserver.enabled=false",
                "--axon.update-check.disabled=true",
                "--axon.serializer.general=jackson3",
                "--axon.serializer.events=jackson3",
                "--axon.serializer.messages=jackson3",
                "--axon.eventhandling.processors.reminders.mode=subscribing",
                "--db-scheduler.enabled=false",
                "--dueflow.reminders.sweep-interval=1h",
                "--dueflow.reminders.timeout=2s",
                "--dueflow.reminders.provider=tencent",
                "--dueflow.reminders.tencent.endpoint=" + smsUrl,
                "--dueflow.reminders.tencent.secret-id=id",
                "--dueflow.reminders.tencent.secret-key=key",
                "--dueflow.reminders.tencent.sdk-app-id=1400006666",
                "--dueflow.reminders.tencent.sign-name=还款",
                "--dueflow.reminders.tencent.templates.before-due=1",
                "--dueflow.reminders.tencent.templates.refused=2",
                "--dueflow.reminders.tencent.templates.overdue=3"));
        // Of two values for one setting Spring takes both.
        for (var setting : settings) {
            arguments.removeIf(argument -> argument.startsWith(setting.substring(0, setting.indexOf('=') + 1)));
            arguments.add(setting);
        }
        return new Node(application.run(arguments.toArray(String[]::new)), clock);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public boolean has(Class<?> type) {
        return context.getBeanNamesForType(type).length > 0;
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public void itIs(Instant moment) {
        clock.set(moment);
    }

    /**
     * As often as it takes to plan the day before: a transaction of another node that is under way can keep a sweep from
     * knowing that the read model has seen enough, and then the next one does the work.
     */
    public void sweep() {
        await().pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_SWEEPS)
                .atMost(PATIENCE)
                .until(() -> {
                    bean(DayBeforeSweep.class).sweep();
                    return rows("reminder_day where not finished") == 0;
                });
        bean(OccasionSweep.class).sweep();
        send();
    }

    public void send() {
        try {
            while (bean(ReminderSweep.class).sweep()) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    public Object sendCommand(Object command) {
        return bean(CommandGateway.class).sendAndWait(command);
    }

    /** Publishes the events as those of one stream, from its beginning, and waits until the read models show them. */
    public void happened(String stream, Object... events) {
        var messages = new ArrayList<DomainEventMessage<?>>();
        var transaction = new TransactionTemplate(bean(PlatformTransactionManager.class));
        var first = eventsOf(stream).size();
        for (var event : events) {
            messages.add(new GenericDomainEventMessage<>("Story", stream, first + messages.size(), event));
        }
        transaction.executeWithoutResult(status -> {
            var unitOfWork = DefaultUnitOfWork.startAndGet(messages.get(0));
            bean(EventStore.class).publish(messages);
            unitOfWork.commit();
        });
        awaitReadModels();
    }

    public void awaitReadModels() {
        var queries = bean(QueryGateway.class);
        var mark = queries.query(new FindReadMark(), ReadMark.class).join();
        await().atMost(PATIENCE)
                .until(() ->
                        queries.query(new FindWhetherSeen(mark), Boolean.class).join());
    }

    public List<?> eventsOf(ReminderId reminder) {
        return eventsOf(reminder.toString());
    }

    public List<?> eventsOf(String stream) {
        return bean(EventStore.class)
                .readEvents(stream)
                .asStream()
                .map(Message::getPayload)
                .toList();
    }

    public void hasNumber(String consumerId, String e164) {
        bean(JdbcClient.class)
                .sql("insert into borrower_mobile values (?, ?, now())")
                .params(consumerId, e164)
                .update();
    }

    public int rows(String table) {
        return bean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    /** All that has happened; how far the reader of the events was stays, as places are not given twice. */
    public void forget() {
        var tables = textOf("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'
                  and table_name not in ('flyway_schema_history', 'token_entry')""");
        bean(JdbcClient.class).sql("truncate " + String.join(", ", tables)).update();
    }

    public List<String> textOf(String select) {
        return bean(JdbcClient.class).sql(select).query(String.class).list();
    }

    @Override
    public void close() {
        context.close();
    }
}
