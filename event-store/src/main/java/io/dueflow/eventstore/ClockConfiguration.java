package io.dueflow.eventstore;

import io.dueflow.messages.Shanghai;
import java.time.Clock;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One clock for business dates, events and deadlines. */
@Configuration
public class ClockConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Shanghai.clock();
    }

    /** Axon stamps events by a static clock; it is set before the first event can be published. */
    @Bean
    com.github.kagkarlsson.scheduler.Clock deadlineClock(Clock clock) {
        GenericEventMessage.clock = clock;
        return clock::instant;
    }
}
