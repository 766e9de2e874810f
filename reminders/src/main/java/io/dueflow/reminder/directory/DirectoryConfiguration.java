package io.dueflow.reminder.directory;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes in numbers whether anybody is reminded yet or not. */
@Configuration
public class DirectoryConfiguration {

    @Bean
    MobileTable mobileTable(JdbcTemplate jdbc) {
        return new MobileTable(jdbc);
    }

    @Bean
    DirectoryImport directoryImport(MobileTable table, Clock clock) {
        return new DirectoryImport(table, clock);
    }
}
