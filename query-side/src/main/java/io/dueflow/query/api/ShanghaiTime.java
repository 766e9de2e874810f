package io.dueflow.query.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Moments as people on the platform read them. */
public final class ShanghaiTime {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("3000-01-01T00:00:00Z");

    private ShanghaiTime() {}

    public static LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** Whether the calendar has a date for it, and so does the database. */
    static boolean isTold(Instant moment) {
        return !moment.isBefore(FIRST) && moment.isBefore(END);
    }

    public static Instant ofLocal(LocalDateTime moment) {
        return moment.atZone(ZONE).toInstant();
    }

    /** Null stays null. */
    public static OffsetDateTime of(Instant moment) {
        return moment == null ? null : moment.atZone(ZONE).toOffsetDateTime();
    }
}
