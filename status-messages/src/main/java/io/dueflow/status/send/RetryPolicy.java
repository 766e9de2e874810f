package io.dueflow.status.send;

import java.time.Duration;
import java.time.Instant;

/**
 * When a message is tried again that the broker does not take: so many times, after pauses that grow fourfold.
 *
 * @param retries after which it has failed
 * @param firstPause before the first of them
 */
record RetryPolicy(int retries, Duration firstPause) {

    private static final int GROWTH = 4;

    /** @return the moment of the next try, or null where there is none */
    Instant next(int retriesSoFar, Instant now) {
        return retriesSoFar >= retries
                ? null
                : now.plus(firstPause.multipliedBy((long) Math.pow(GROWTH, retriesSoFar)));
    }
}
