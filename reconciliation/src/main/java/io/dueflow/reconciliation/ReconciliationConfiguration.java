package io.dueflow.reconciliation;

import io.dueflow.messages.Figures;
import io.dueflow.messages.JointCommands;
import io.dueflow.messages.bank.statement.BankStatements;
import io.dueflow.reconciliation.pass.PassQueue;
import io.dueflow.reconciliation.pass.ReconciliationPass;
import io.dueflow.reconciliation.record.ReconciliationMeters;
import io.dueflow.reconciliation.record.ReconciliationMeters.Reconciled;
import io.dueflow.reconciliation.record.ReconciliationProjection;
import io.dueflow.reconciliation.record.ReconciliationRows;
import io.dueflow.reconciliation.record.TakenDays;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together what compares; it reads the events where they lie in PostgreSQL. */
@Configuration
@EnableConfigurationProperties(ReconciliationSettings.class)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
public class ReconciliationConfiguration {

    @Bean
    ReconciliationProjection reconciliationProjection(JdbcClient jdbc) {
        return new ReconciliationProjection(jdbc);
    }

    @Bean
    ReconciliationRows reconciliationRows(JdbcClient jdbc) {
        return new ReconciliationRows(jdbc);
    }

    @Bean
    Figures<Reconciled> reconciliationFigures(ReconciliationRows rows) {
        return new Figures<>("reconciliation", rows::reconciled);
    }

    @Bean
    MeterBinder reconciliationMeters(Figures<Reconciled> reconciliationFigures, Clock clock) {
        return new ReconciliationMeters(reconciliationFigures, clock);
    }

    @Bean
    TakenDays takenDays(JdbcClient jdbc) {
        return new TakenDays(jdbc);
    }

    @Bean
    ReconciliationPass reconciliationPass(
            BankStatements statements,
            DataSource dataSource,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            ReconciliationRows rows,
            JointCommands joint,
            CommandGateway commands,
            QueryGateway queries,
            ReconciliationSettings settings,
            Clock clock) {
        return new ReconciliationPass(
                statements, dataSource, eventSerializer, rows, joint, commands, queries, settings.mostBreaks(), clock);
    }

    @Bean
    PassQueue reconciliationPasses(ReconciliationPass pass, Clock clock) {
        return new PassQueue(pass, clock);
    }
}
