package io.dueflow.messages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Where the platform and its bank count their days: every business date and time of day is of this zone. */
public final class Shanghai {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Shanghai() {}

    /** The clock of the system, for where the service is put together; everything else is given one. */
    public static Clock clock() {
        return Clock.system(ZONE);
    }

    /** The business date that the moment belongs to. */
    public static LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    public static LocalTime timeOf(Instant moment) {
        return LocalTime.ofInstant(moment, ZONE);
    }

    public static Instant startOf(LocalDate businessDate) {
        return at(businessDate, LocalTime.MIDNIGHT);
    }

    public static Instant at(LocalDate businessDate, LocalTime time) {
        return businessDate.atTime(time).atZone(ZONE).toInstant();
    }
}
