package io.dueflow.status;

import io.dueflow.status.compose.MessageWriter;
import io.dueflow.status.record.FinanceOrderTable;
import io.dueflow.status.record.MessageTables;
import io.dueflow.status.record.StatusMessageAnswers;
import io.dueflow.status.record.StatusMessageHandler;
import io.dueflow.status.send.PublisherLifecycle;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together what is written and asked, whether anything is sent or not. */
@Configuration
@EnableConfigurationProperties(StatusMessageSettings.class)
public class StatusMessageConfiguration {

    @Bean
    MessageTables messageTables(JdbcTemplate jdbc) {
        return new MessageTables(jdbc);
    }

    @Bean
    StatusMessageHandler statusMessageHandler(
            JdbcTemplate jdbc, MessageTables messages, ObjectProvider<PublisherLifecycle> publisher) {
        return new StatusMessageHandler(
                new FinanceOrderTable(jdbc),
                messages,
                new MessageWriter(),
                () -> publisher.ifAvailable(PublisherLifecycle::ring));
    }

    @Bean
    StatusMessageAnswers statusMessageAnswers(JdbcClient jdbc) {
        return new StatusMessageAnswers(jdbc);
    }
}
