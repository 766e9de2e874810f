package io.dueflow.eventstore;

import org.axonframework.config.Configuration;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/**
 * Queries without a transaction of Axon's. It would begin one around each handler, in which the handler's own would only
 * take part: an answer that asks for the data of one moment would not get them, silently.
 */
@org.springframework.context.annotation.Configuration
public class QueryConfiguration {

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    QueryBus queryBus(Configuration configuration, QueryUpdateEmitter updates) {
        return SimpleQueryBus.builder()
                .messageMonitor(configuration.messageMonitor(QueryBus.class, "queryBus"))
                .queryUpdateEmitter(updates)
                .build();
    }
}
