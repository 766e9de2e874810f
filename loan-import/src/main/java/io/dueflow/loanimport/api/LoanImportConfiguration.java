package io.dueflow.loanimport.api;

import io.dueflow.loanimport.LoanBookImport;
import io.dueflow.loanimport.financeorder.FinanceOrderImport;
import java.io.IOException;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Import it where loan books and finance orders are taken in; it needs a {@link CommandGateway}, a {@link QueryGateway}
 * and a {@link Clock}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
@Import({ImportController.class, FinanceOrderImportController.class})
public class LoanImportConfiguration {

    @Bean
    LoanBookImport loanBookImport(CommandGateway gateway, ImportSettings settings) {
        return new LoanBookImport(gateway, settings.bounds(), settings.workers());
    }

    @Bean
    FinanceOrderImport financeOrderImport(CommandGateway gateway, QueryGateway queries, ImportSettings settings) {
        return new FinanceOrderImport(gateway, queries, settings.workers());
    }

    @Bean
    ImportDirectory importDirectory(ImportSettings settings) throws IOException {
        return new ImportDirectory(settings.directory());
    }

    @Bean
    ImportRegistry importRegistry() {
        return new ImportRegistry();
    }

    @Bean
    ImportQueue importQueue(
            LoanBookImport loanBookImport,
            ImportSettings settings,
            ImportDirectory directory,
            ImportRegistry registry,
            Clock clock) {
        return new ImportQueue(loanBookImport, settings.bounds(), directory, registry, clock);
    }
}
