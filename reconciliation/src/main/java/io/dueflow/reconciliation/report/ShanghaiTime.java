package io.dueflow.reconciliation.report;

import io.dueflow.messages.Shanghai;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Moments as people on the platform read them. */
final class ShanghaiTime {

    private ShanghaiTime() {}

    /** To the second; null stays null. */
    static OffsetDateTime of(Instant moment) {
        return moment == null
                ? null
                : moment.atZone(Shanghai.ZONE).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
    }
}
