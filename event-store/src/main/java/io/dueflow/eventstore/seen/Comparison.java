package io.dueflow.eventstore.seen;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** The buckets of the store, held one by one against those of a group. */
final class Comparison {

    private static final int MOST = GroupCompleteness.MOST_LISTED;

    private final String group;
    private final long since;
    private final List<Long> missedPlaces = new ArrayList<>();
    private final List<Long> gonePlaces = new ArrayList<>();
    private final List<PlaceRange> differing = new ArrayList<>();
    private long stored;
    private long seen;
    private long missed;
    private long gone;
    private boolean complete = true;

    /** @param since the first bucket that the group has noted in full */
    Comparison(String group, long since) {
        this.group = group;
        this.since = since;
    }

    String group() {
        return group;
    }

    long since() {
        return since;
    }

    /** Buckets by their numbers, from the first to the last one; those that are not there have no events. */
    void compare(long first, long last, Map<Long, Bucket> ofStore, Map<Long, Bucket> ofGroup) {
        for (var number = Math.max(since, first); number <= last; number++) {
            compare(number, ofStore.getOrDefault(number, new Bucket()), ofGroup.getOrDefault(number, new Bucket()));
        }
    }

    private void compare(long number, Bucket ofStore, Bucket ofGroup) {
        stored += ofStore.events();
        seen += ofGroup.events();
        if (!ofStore.agreesWith(ofGroup)) {
            complete = false;
            explain(number * Bucket.PLACES, ofStore, ofGroup);
        }
    }

    private void explain(long first, Bucket ofStore, Bucket ofGroup) {
        var unseen = ofStore.without(ofGroup);
        var unstored = ofGroup.without(ofStore);
        missed += unseen.cardinality();
        gone += unstored.cardinality();
        list(first, unseen, missedPlaces);
        list(first, unstored, gonePlaces);
        if (unseen.isEmpty() && unstored.isEmpty() && differing.size() < MOST) {
            differing.add(new PlaceRange(first, first + Bucket.PLACES - 1));
        }
    }

    private static void list(long first, BitSet places, List<Long> listed) {
        places.stream().limit(Math.max(0, MOST - listed.size())).forEach(place -> listed.add(first + place));
    }

    List<Long> missedPlaces() {
        return missedPlaces;
    }

    GroupCompleteness result(long lastPlace, List<MissedEvent> named) {
        return new GroupCompleteness(
                group,
                since * Bucket.PLACES,
                lastPlace,
                stored,
                seen,
                complete,
                missed,
                named,
                gone,
                List.copyOf(gonePlaces),
                List.copyOf(differing));
    }
}
