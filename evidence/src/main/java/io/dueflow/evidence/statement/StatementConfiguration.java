package io.dueflow.evidence.statement;

import io.dueflow.evidence.seal.EventTable;
import io.dueflow.evidence.seal.SealTable;
import java.time.Clock;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what makes statements. */
@Configuration
class StatementConfiguration {

    @Bean
    Statements statements(
            QueryGateway queries,
            EventTable events,
            SealTable seals,
            PlatformTransactionManager transactions,
            Clock clock) {
        var oneMoment = new TransactionTemplate(transactions);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return new Statements(new OwnReceivables(queries), events, seals, oneMoment, clock);
    }
}
