package io.dueflow.query.projection;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Moments in the form that PostgreSQL's driver takes. */
public final class SqlTime {

    private SqlTime() {}

    public static OffsetDateTime of(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
