package io.dueflow.bank.gateway.recovery;

import java.time.Duration;
import java.time.Instant;

/**
 * When nobody can be expected to find out by asking what the bank did, and how often it is asked from then on.
 *
 * @param longest how long a request may be unknown before a person is told
 * @param pause between two questions after that
 */
public record SilenceBound(Duration longest, Duration pause) {

    boolean isReached(Instant recordedAt, Instant now) {
        return !now.isBefore(recordedAt.plus(longest));
    }
}
