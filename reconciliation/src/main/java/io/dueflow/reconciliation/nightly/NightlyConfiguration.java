package io.dueflow.reconciliation.nightly;

import io.dueflow.messages.bank.statement.BankStatements;
import io.dueflow.reconciliation.ReconciliationSettings;
import io.dueflow.reconciliation.pass.PassQueue;
import io.dueflow.reconciliation.record.ReconciliationRows;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together what compares by itself. */
@Configuration
@ConditionalOnExpression("${dueflow.reconciliation.enabled:true} and not ${axon.axonserver.enabled:true}")
class NightlyConfiguration {

    @Bean
    NightlyLifecycle nightlyLifecycle(
            BankStatements statements,
            ReconciliationRows rows,
            PassQueue queue,
            JdbcClient jdbc,
            ReconciliationSettings settings,
            Clock clock) {
        return new NightlyLifecycle(
                new NightlyPasses(statements, rows, queue, jdbc, settings.time(), settings.catchUpDays(), clock));
    }
}
