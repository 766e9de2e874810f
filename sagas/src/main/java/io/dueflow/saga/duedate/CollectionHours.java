package io.dueflow.saga.duedate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When the collection of a business date opens, and which business date a moment belongs to. */
public record CollectionHours(LocalTime collectionTime) {

    /** The zone in which the platform counts its days. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public Instant opening(LocalDate businessDate) {
        return businessDate.atTime(collectionTime).atZone(ZONE).toInstant();
    }

    public LocalDate businessDate(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
