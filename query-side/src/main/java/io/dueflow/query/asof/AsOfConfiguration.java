package io.dueflow.query.asof;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Questions about the past, where the events are in PostgreSQL. */
@Configuration
@EnableConfigurationProperties(AsOfSettings.class)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class AsOfConfiguration {

    /** Axon has the query bus take in interceptors that are beans. */
    @Bean
    AsOfQueries asOfQueries(
            AsOfSettings settings,
            PastSchema schema,
            Scopes scopes,
            PastEvents events,
            PastReadModels readModels,
            JdbcTemplate jdbc,
            TransactionTemplate transactions) {
        return new AsOfQueries(settings, schema, scopes, events, readModels, jdbc, transactions);
    }
}
