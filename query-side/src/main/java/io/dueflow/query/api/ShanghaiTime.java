package io.dueflow.query.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Moments as people on the platform read them. */
final class ShanghaiTime {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ShanghaiTime() {}

    static LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** Null stays null. */
    static OffsetDateTime of(Instant moment) {
        return moment == null ? null : moment.atZone(ZONE).toOffsetDateTime();
    }
}
