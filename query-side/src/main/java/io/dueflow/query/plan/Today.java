package io.dueflow.query.plan;

import io.dueflow.query.asof.AsOf;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The date in Asia/Shanghai, from which it is counted how late something is: of the moment that is asked about. */
@Component
public class Today {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate date() {
        return LocalDate.ofInstant(AsOf.ofCurrentQuery().orElseGet(clock::instant), ZONE);
    }
}
