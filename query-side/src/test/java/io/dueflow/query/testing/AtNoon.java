package io.dueflow.query.testing;

import io.dueflow.messages.Shanghai;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Begins at noon in the middle of a month, so that no midnight comes between two answers that are to be the same. */
class AtNoon implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final Instant BEGIN = Shanghai.at(LocalDate.of(2026, 11, 18), LocalTime.NOON);

    @Override
    public void initialize(GenericApplicationContext context) {
        var clock = Clock.offset(Shanghai.clock(), Duration.between(Instant.now(), BEGIN));
        context.registerBean("clock", Clock.class, () -> clock);
    }
}
