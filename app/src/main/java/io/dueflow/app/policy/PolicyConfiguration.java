package io.dueflow.app.policy;

import io.dueflow.command.installment.OverduePolicy;
import io.dueflow.command.installment.RetryPolicy;
import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.saga.duedate.DueDateRunSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the aggregates their policies; what a run does at which hour, and what it promises, are one setting. */
@Configuration
@EnableConfigurationProperties(OverdueSettings.class)
public class PolicyConfiguration {

    @Bean
    RetryPolicy retryPolicy(DueDateRunSettings run, WorkingDays days) {
        return new RetryPolicy(run.collectionTime(), run.retryTimes(), days);
    }

    @Bean
    OverduePolicy overduePolicy(OverdueSettings overdue, WorkingDays days) {
        return new OverduePolicy(overdue.graceDays(), overdue.lateFeeRate(), days);
    }
}
