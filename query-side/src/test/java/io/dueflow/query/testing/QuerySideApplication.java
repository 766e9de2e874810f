package io.dueflow.query.testing;

import io.dueflow.eventstore.TokenAndSagaConfiguration;
import io.dueflow.query.projection.ByProject;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** What the app does to run the query side, and no more. */
@Configuration
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {"io.dueflow.eventstore", "io.dueflow.query"},
        excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = TokenAndSagaConfiguration.class))
class QuerySideApplication {

    /** The product's token store names a column in quotes, which it then does not find again among the results. */
    @Bean
    TokenStore tokenStore(ConnectionProvider connectionProvider, Serializer serializer) {
        var columns = TokenSchema.builder()
                .setTokenTable("token_entry")
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .setTimestampColumn("timestamp")
                .build();
        return JdbcTokenStore.builder()
                .connectionProvider(connectionProvider)
                .schema(columns)
                .serializer(serializer)
                .build();
    }

    @Bean
    ConfigurerModule querySide() {
        return configurer -> configurer
                .eventProcessing()
                .registerDefaultListenerInvocationErrorHandler(config -> PropagatingErrorHandler.INSTANCE)
                .registerSequencingPolicy("query-side", config -> new ByProject())
                .registerPooledStreamingEventProcessor(
                        "query-side",
                        org.axonframework.config.Configuration::eventStore,
                        (config, processor) ->
                                processor.initialSegmentCount(4).batchSize(100).claimExtensionThreshold(200));
    }
}
