package io.dueflow.app.whatif;

import io.dueflow.command.installment.OverduePolicy;
import io.dueflow.command.installment.RetryPolicy;
import io.dueflow.command.whatif.DayWhatIfAnswers;
import io.dueflow.command.whatif.PlanWhatIfAnswers;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands those who answer what would have been the policies that are in force here. */
@Configuration
class WhatIfConfiguration {

    @Bean
    PlanWhatIfAnswers planWhatIfAnswers(EventStore events, OverduePolicy delays) {
        return new PlanWhatIfAnswers(events, delays);
    }

    @Bean
    DayWhatIfAnswers dayWhatIfAnswers(EventStore events, RetryPolicy retries, OverduePolicy delays) {
        return new DayWhatIfAnswers(events, retries, delays);
    }
}
