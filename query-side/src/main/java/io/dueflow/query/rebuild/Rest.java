package io.dueflow.query.rebuild;

import java.time.Duration;

/**
 * How long a rebuild rests after a batch, so that it works for its share of the time. What others have stored meanwhile
 * was work too, on the same machine: where they stored as many events as the batch has, it rests twice as long.
 */
final class Rest {

    /** However much is going on, a rebuild comes to its end. */
    static final Duration LONGEST = Duration.ofSeconds(5);

    private final double share;

    /** @param share of the time, above 0; 1 rests never */
    Rest(double share) {
        this.share = share;
    }

    /**
     * @param atWork nanoseconds that reading and projecting the batch took
     * @param projected events of the batch, at least 1
     * @param stored events that others have stored since the batch before
     */
    Duration after(long atWork, int projected, long stored) {
        var others = 1 + (double) stored / projected;
        var rest = Duration.ofNanos((long) (atWork * (1 / share - 1) * others));
        return rest.compareTo(LONGEST) < 0 ? rest : LONGEST;
    }
}
