package io.dueflow.reminder;

import io.dueflow.messages.BackgroundThreads;
import io.dueflow.messages.JointCommands;
import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.reminder.directory.BorrowerDirectory;
import io.dueflow.reminder.directory.ConsumerService;
import io.dueflow.reminder.directory.MobileTable;
import io.dueflow.reminder.due.DayBeforeSweep;
import io.dueflow.reminder.due.DayTable;
import io.dueflow.reminder.due.OccasionHandler;
import io.dueflow.reminder.due.OccasionSweep;
import io.dueflow.reminder.due.OccasionTable;
import io.dueflow.reminder.send.AmountOwed;
import io.dueflow.reminder.send.CountedTexts;
import io.dueflow.reminder.send.LogProvider;
import io.dueflow.reminder.send.NumberLimits;
import io.dueflow.reminder.send.NumberPast;
import io.dueflow.reminder.send.ReminderDelivery;
import io.dueflow.reminder.send.ReminderHandler;
import io.dueflow.reminder.send.ReminderSweep;
import io.dueflow.reminder.send.ReminderTable;
import io.dueflow.reminder.send.TextProvider;
import io.dueflow.reminder.tencent.TencentProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the reminders together. */
@Configuration
@ConditionalOnProperty(name = "dueflow.reminders.enabled", havingValue = "true", matchIfMissing = true)
@EnableConfigurationProperties(ReminderSettings.class)
public class ReminderConfiguration {

    @Bean
    TextProvider textProvider(ReminderSettings settings, Clock clock) {
        var tencent = settings.tencent();
        return switch (settings.provider()) {
            case LOG -> new LogProvider();
            case TENCENT -> new TencentProvider(tencent.account(), tencent.endpoint(), settings.timeout(), clock);
        };
    }

    @Bean
    BorrowerDirectory borrowerDirectory(ReminderSettings settings, MobileTable table) {
        return switch (settings.directory()) {
            case TABLE -> table;
            case HTTP -> new ConsumerService(settings.consumers().baseUrl(), settings.timeout());
        };
    }

    @Bean
    OccasionTable occasionTable(JdbcClient jdbc, PlatformTransactionManager transactionManager) {
        return new OccasionTable(jdbc, new TransactionTemplate(transactionManager));
    }

    @Bean
    OccasionHandler occasionHandler(OccasionTable table, Clock clock) {
        return new OccasionHandler(table, clock);
    }

    @Bean
    OccasionSweep occasionSweep(
            OccasionTable table, EventStore events, WorkingDays days, CommandGateway commands, Clock clock) {
        return new OccasionSweep(table, events, days, commands, clock);
    }

    @Bean
    DayBeforeSweep dayBeforeSweep(
            ReminderSettings settings,
            WorkingDays days,
            JdbcClient jdbc,
            PlatformTransactionManager transactionManager,
            QueryGateway queries,
            JointCommands joint,
            Clock clock) {
        var table = new DayTable(jdbc, new TransactionTemplate(transactionManager));
        return new DayBeforeSweep(table, settings.hours(), days, queries, joint, clock);
    }

    @Bean
    ReminderTable reminderTable(JdbcClient jdbc, PlatformTransactionManager transactionManager) {
        return new ReminderTable(jdbc, new TransactionTemplate(transactionManager));
    }

    @Bean
    ReminderHandler reminderHandler(ReminderTable table, Clock clock) {
        return new ReminderHandler(table, clock);
    }

    @Bean
    NumberPast numberPast(ReminderSettings settings, JdbcClient jdbc, PlatformTransactionManager transactionManager) {
        return new NumberPast(jdbc, new TransactionTemplate(transactionManager), new NumberLimits(settings.hours()));
    }

    @Bean
    ReminderDelivery reminderDelivery(
            ReminderSettings settings,
            WorkingDays days,
            ReminderTable table,
            QueryGateway queries,
            EventStore events,
            BorrowerDirectory borrowerDirectory,
            NumberPast numbers,
            TextProvider provider,
            ObjectProvider<MeterRegistry> meters,
            CommandGateway commands,
            Clock clock) {
        return new ReminderDelivery(
                table,
                settings.hours(),
                days,
                new AmountOwed(queries, events),
                borrowerDirectory,
                numbers,
                new CountedTexts(provider, meters.getIfAvailable(SimpleMeterRegistry::new)),
                settings.retries(),
                commands,
                clock);
    }

    /** As many as texts may be on their way; no more are ever handed to it at once. */
    @Bean(destroyMethod = "shutdown")
    ExecutorService reminderSenders(ReminderSettings settings) {
        return Executors.newFixedThreadPool(settings.maxCalls(), new BackgroundThreads("reminder-senders"));
    }

    @Bean
    ReminderSweep reminderSweep(
            ReminderSettings settings,
            ReminderTable table,
            ReminderDelivery delivery,
            NumberPast numbers,
            ExecutorService reminderSenders,
            Clock clock) {
        return new ReminderSweep(
                table, delivery, numbers, reminderSenders, settings.maxCalls(), settings.lease(), clock);
    }

    @Bean
    ReminderLifecycle reminderLifecycle(
            ReminderSettings settings, DayBeforeSweep dayBefore, OccasionSweep occasions, ReminderSweep reminders) {
        return new ReminderLifecycle(
                dayBefore,
                occasions,
                reminders,
                settings.sweepInterval(),
                settings.timeout().multipliedBy(2));
    }
}
