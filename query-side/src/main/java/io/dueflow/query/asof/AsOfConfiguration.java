package io.dueflow.query.asof;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Questions about the past, where the events are in PostgreSQL. */
@Configuration
@EnableConfigurationProperties(AsOfSettings.class)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class AsOfConfiguration {

    /** Axon has the query bus take in interceptors that are beans. */
    @Bean
    AsOfQueries asOfQueries(
            AsOfSettings settings,
            DataSource shared,
            PastSchema schema,
            Scopes scopes,
            PastEvents events,
            PastReadModels readModels,
            PastTransactions transactions) {
        return new AsOfQueries(settings, shared, schema, scopes, events, readModels, transactions);
    }
}
