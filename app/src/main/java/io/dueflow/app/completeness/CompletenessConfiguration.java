package io.dueflow.app.completeness;

import io.dueflow.eventstore.seen.Completeness;
import io.dueflow.eventstore.seen.EventsSeen;
import io.dueflow.eventstore.seen.Mending;
import io.dueflow.eventstore.seen.WatchedReader;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Watches the reader of the read models. Axon Server has no gaps that are given up, and its events no rows to count. */
@Configuration
@EnableConfigurationProperties(CompletenessSettings.class)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class CompletenessConfiguration {

    @Bean
    EventsSeen eventsSeen(JdbcTemplate jdbc) {
        return new EventsSeen(jdbc);
    }

    @Bean
    ConfigurerModule witnesses(WatchedReader reader, EventsSeen seen) {
        return reader.witnesses(seen);
    }

    @Bean
    Completeness completeness(
            WatchedReader reader,
            EventsSeen seen,
            JdbcTemplate jdbc,
            Serializer serializer,
            PlatformTransactionManager transactions) {
        return new Completeness(reader, seen, jdbc, serializer, transactions);
    }

    @Bean
    @ConditionalOnProperty(name = "dueflow.completeness.enabled", havingValue = "true", matchIfMissing = true)
    NightlyCheck nightlyCheck(
            Completeness completeness,
            CompletenessSettings settings,
            ObjectProvider<MeterRegistry> meters,
            Clock clock) {
        var watch = new SkippedEvents(completeness, meters.getIfAvailable(SimpleMeterRegistry::new));
        return new NightlyCheck(watch, settings.time(), clock);
    }

    @Bean
    Mending mending(
            WatchedReader reader,
            EventsSeen seen,
            JdbcTemplate jdbc,
            Serializer serializer,
            PlatformTransactionManager transactions) {
        return new Mending(reader, seen, jdbc, serializer, transactions);
    }

    @Bean
    CompletenessController completenessController(Completeness completeness, Mending mending) {
        return new CompletenessController(completeness, mending);
    }
}
