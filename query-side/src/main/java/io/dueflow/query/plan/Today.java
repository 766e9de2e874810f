package io.dueflow.query.plan;

import io.dueflow.messages.Shanghai;
import io.dueflow.query.asof.AsOf;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The business date, from which it is counted how late something is: of the moment that is asked about. */
@Component
public class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate date() {
        return Shanghai.dateOf(AsOf.ofCurrentQuery().orElseGet(clock::instant));
    }
}
