package io.dueflow.reconciliation.report;

import io.dueflow.reconciliation.match.BankDay;
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
                : moment.atZone(BankDay.ZONE).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
    }
}
