package io.dueflow.eventstore.seen;

import java.util.List;

/**
 * Whether a processing group has seen every event that the store has, between two places.
 *
 * @param firstPlace from which on it was noted what the group sees
 * @param lastPlace up to which its reader has read; less than the first one where it has read nothing since
 * @param stored events of the store between them that the reader does not wait for any more
 * @param seen events that the group has seen, each counted as often as it was seen
 * @param complete whether both are the same events: by their number and their fingerprints in each bucket
 * @param missed how many are stored and were not seen
 * @param firstMissed the first of them
 * @param gone how many places the group has seen an event at where the store has none
 * @param firstGone the first of these places
 * @param differing buckets in which the places are the same, but not the events, or were seen more than once
 */
public record GroupCompleteness(
        String group,
        long firstPlace,
        long lastPlace,
        long stored,
        long seen,
        boolean complete,
        long missed,
        List<MissedEvent> firstMissed,
        long gone,
        List<Long> firstGone,
        List<PlaceRange> differing) {

    /** How many are listed of what was missed, of what is gone, and of what differs. */
    public static final int MOST_LISTED = 100;
}
