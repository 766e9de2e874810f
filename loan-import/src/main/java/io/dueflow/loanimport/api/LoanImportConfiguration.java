package io.dueflow.loanimport.api;

import io.dueflow.loanimport.LoanBookImport;
import java.io.IOException;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Import it where loan books are taken in; it needs a {@link CommandGateway} and a {@link Clock}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
@Import(ImportController.class)
public class LoanImportConfiguration {

    @Bean
    LoanBookImport loanBookImport(CommandGateway gateway, ImportSettings settings) {
        return new LoanBookImport(gateway, settings.bounds(), settings.workers());
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
