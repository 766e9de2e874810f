package io.dueflow.status.send;

import java.time.Duration;
import java.time.Instant;

/**
 * When a message is tried again that the broker does not take: so many times, after pauses that grow fourfold, up to an
 * hour.
 *
 * @param retries after which it has failed
 * @param firstPause before the first of them
 */
record RetryPolicy(int retries, Duration firstPause) {

    private static final int GROWTH = 4;

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** @return the moment of the next try, or null where there is none */
    Instant next(int retriesSoFar, Instant now) {
        return retriesSoFar >= retries ? null : now.plus(pauseAfter(retriesSoFar));
    }

    private Duration pauseAfter(int retriesSoFar) {
        var pause = firstPause;
        for (var grown = 0; grown < retriesSoFar && pause.compareTo(LONGEST_PAUSE) < 0; grown++) {
            pause = pause.multipliedBy(GROWTH);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
