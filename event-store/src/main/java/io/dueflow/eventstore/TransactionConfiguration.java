package io.dueflow.eventstore;

import org.axonframework.common.transaction.TransactionManager;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * One database transaction for each of Axon's units of work. Axon 4.13 looks for Spring's transaction manager under a name
 * of Boot 3; on Boot 4 it finds none and goes on without transactions, silently.
 */
@Configuration
public class TransactionConfiguration {

    @Bean
    static BeanPostProcessor commitsThatTell() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof PlatformTransactionManager transactions
                        ? new CommitsThatTell(transactions)
                        : bean;
            }
        };
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactionManager) {
        return new TransactionOfAUnitOfWork(transactionManager);
    }
}
