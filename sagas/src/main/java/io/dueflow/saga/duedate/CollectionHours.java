package io.dueflow.saga.duedate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * When the collection of a business date opens, and which business date a moment belongs to.
 *
 * @param retryTimes when it opens again on the same day
 */
public record CollectionHours(LocalTime collectionTime, List<LocalTime> retryTimes) {

    /** The zone in which the platform counts its days. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public Instant opening(LocalDate businessDate) {
        return businessDate.atTime(collectionTime).atZone(ZONE).toInstant();
    }

    /** The next opening on the same date after the moment, if there is one. */
    public Optional<Instant> nextRetry(LocalDate businessDate, Instant after) {
        return retryTimes.stream()
                .map(time -> businessDate.atTime(time).atZone(ZONE).toInstant())
                .filter(opening -> opening.isAfter(after))
                .min(Instant::compareTo);
    }

    public LocalDate businessDate(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
