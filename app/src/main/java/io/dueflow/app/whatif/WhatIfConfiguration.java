package io.dueflow.app.whatif;

import io.dueflow.command.installment.OverduePolicy;
import io.dueflow.command.installment.RetryPolicy;
import io.dueflow.command.whatif.DayWhatIfAnswers;
import io.dueflow.command.whatif.PlanWhatIfAnswers;
import io.dueflow.query.asof.AsOf;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands those who answer what would have been the policies that are in force here. */
@Configuration
class WhatIfConfiguration {

    @Bean
    PlanWhatIfAnswers planWhatIfAnswers(EventStore events, OverduePolicy delays) {
        return new PlanWhatIfAnswers(stream -> toldBy(events, stream), delays);
    }

    @Bean
    DayWhatIfAnswers dayWhatIfAnswers(EventStore events, RetryPolicy retries, OverduePolicy delays) {
        return new DayWhatIfAnswers(stream -> toldBy(events, stream), retries, delays);
    }

    /** The plan and the day come from the events themselves, so nobody else leaves out what was not yet so then. */
    private static DomainEventStream toldBy(EventStore events, String stream) {
        return AsOf.ofCurrentQuery()
                .map(moment -> events.readEvents(stream)
                        .filter(event -> !event.getTimestamp().isAfter(moment)))
                .orElseGet(() -> events.readEvents(stream));
    }
}
