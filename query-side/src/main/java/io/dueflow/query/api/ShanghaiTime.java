package io.dueflow.query.api;

import io.dueflow.messages.Shanghai;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** Moments as people on the platform read them. */
public final class ShanghaiTime {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("3000-01-01T00:00:00Z");

    private ShanghaiTime() {}

    /** Whether the calendar has a date for it, and so does the database. */
    static boolean isTold(Instant moment) {
        return !moment.isBefore(FIRST) && moment.isBefore(END);
    }

    public static Instant ofLocal(LocalDateTime moment) {
        return moment.atZone(Shanghai.ZONE).toInstant();
    }

    /** Null stays null. */
    public static OffsetDateTime of(Instant moment) {
        return moment == null ? null : moment.atZone(Shanghai.ZONE).toOffsetDateTime();
    }
}
