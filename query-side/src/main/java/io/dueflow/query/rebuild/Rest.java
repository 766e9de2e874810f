package io.dueflow.query.rebuild;

import java.time.Duration;

/**
 * How long a rebuild rests after a batch, so that it works for its share of the time. What others have stored meanwhile
 * was work too, on the same machine, and more of it: they have to decide on an event and store it before it is projected. So
 * it counts twice: where they stored half as many events as the batch has, the rebuild rests twice as long.
 */
final class Rest {

    /** However much is going on, a rebuild comes to its end. */
    static final Duration LONGEST = Duration.ofSeconds(5);

    private static final int WORTH_OF_A_STORED_EVENT = 2;

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
        var others = 1 + (double) WORTH_OF_A_STORED_EVENT * stored / projected;
        var rest = Duration.ofNanos((long) (atWork * (1 / share - 1) * others));
        return rest.compareTo(LONGEST) < 0 ? rest : LONGEST;
    }
}
