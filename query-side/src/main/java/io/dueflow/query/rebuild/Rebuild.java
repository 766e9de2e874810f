package io.dueflow.query.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A rebuild as it is written down.
 *
 * @param runner who runs it, null where nobody does
 * @param stopped whether it was broken off
 * @param failure why it could not go on, null where it could
 * @param place of the last event that its tables show
 * @param target the place up to which they are to be filled before they are compared
 * @param events how many were handled, of all runs
 * @param filling what that has taken, rests included
 * @param comparedTo the place of the comparison, null before
 * @param differing how many rows are not in use as the events have them, null before
 * @param differences some of each table
 */
public record Rebuild(
        long id,
        RebuildRequest request,
        Phase phase,
        UUID runner,
        boolean stopped,
        String failure,
        long place,
        long target,
        long events,
        Duration filling,
        List<String> indexes,
        Instant startedAt,
        Instant filledAt,
        Instant indexedAt,
        Instant comparedAt,
        Instant endedAt,
        Long comparedTo,
        Long differing,
        List<Difference> differences) {

    public boolean isOver() {
        return phase == Phase.DONE;
    }
}
