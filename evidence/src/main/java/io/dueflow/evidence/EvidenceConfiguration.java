package io.dueflow.evidence;

import io.dueflow.evidence.check.SealCheck;
import io.dueflow.evidence.seal.EventTable;
import io.dueflow.evidence.seal.SealLifecycle;
import io.dueflow.evidence.seal.SealTable;
import io.dueflow.evidence.seal.Sealing;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what seals and what checks. */
@Configuration
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceConfiguration {

    @Bean
    EventTable sealedEventTable(JdbcTemplate jdbc) {
        return new EventTable(jdbc);
    }

    @Bean
    SealTable sealTable(JdbcTemplate jdbc) {
        return new SealTable(jdbc);
    }

    @Bean
    Sealing sealing(EventTable events, SealTable seals, PlatformTransactionManager transactions, Clock clock) {
        return new Sealing(events, seals, new TransactionTemplate(transactions), clock);
    }

    @Bean
    SealLifecycle sealLifecycle(EvidenceSettings settings, Sealing sealing, Clock clock) {
        return new SealLifecycle(settings, sealing, clock);
    }

    @Bean
    SealCheck sealCheck(EventTable events, SealTable seals, PlatformTransactionManager transactions) {
        var oneMoment = new TransactionTemplate(transactions);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return new SealCheck(events, seals, oneMoment);
    }
}
