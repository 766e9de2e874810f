package io.dueflow.saga.duedate;

import io.dueflow.messages.Shanghai;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * When the collection of a business date opens.
 *
 * @param retryTimes when it opens again on the same day
 */
public record CollectionHours(LocalTime collectionTime, List<LocalTime> retryTimes) {

    public Instant opening(LocalDate businessDate) {
        return Shanghai.at(businessDate, collectionTime);
    }

    /** The next opening on the same date after the moment, if there is one. */
    public Optional<Instant> nextRetry(LocalDate businessDate, Instant after) {
        return retryTimes.stream()
                .map(time -> Shanghai.at(businessDate, time))
                .filter(opening -> opening.isAfter(after))
                .min(Instant::compareTo);
    }
}
