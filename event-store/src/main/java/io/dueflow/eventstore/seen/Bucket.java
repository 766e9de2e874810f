package io.dueflow.eventstore.seen;

import java.util.BitSet;

/** The events at {@value #PLACES} consecutive places: which places, how many events, and their fingerprints together. */
final class Bucket {

    static final int PLACES = 1_024;

    private final BitSet places;
    private long events;
    private long fingerprint;

    Bucket() {
        this(new BitSet(PLACES), 0, 0);
    }

    Bucket(BitSet places, long events, long fingerprint) {
        this.places = places;
        this.events = events;
        this.fingerprint = fingerprint;
    }

    static long numberOf(long place) {
        return place / PLACES;
    }

    /** @param eventsFingerprint of the event at the place */
    void add(long place, long eventsFingerprint) {
        places.set((int) (place % PLACES));
        events++;
        fingerprint ^= eventsFingerprint;
    }

    boolean has(long place) {
        return places.get((int) (place % PLACES));
    }

    long events() {
        return events;
    }

    long fingerprint() {
        return fingerprint;
    }

    boolean agreesWith(Bucket other) {
        return events == other.events && fingerprint == other.fingerprint;
    }

    /** Places, counted from the first of the bucket, that this one has and the other one has not. */
    BitSet without(Bucket other) {
        var rest = (BitSet) places.clone();
        rest.andNot(other.places);
        return rest;
    }

    /** As the database writes a {@code bit(1024)}. */
    String placesAsText() {
        var text = new StringBuilder(PLACES);
        for (var place = 0; place < PLACES; place++) {
            text.append(places.get(place) ? '1' : '0');
        }
        return text.toString();
    }

    static BitSet placesOf(String text) {
        var places = new BitSet(PLACES);
        for (var place = text.indexOf('1'); place >= 0; place = text.indexOf('1', place + 1)) {
            places.set(place);
        }
        return places;
    }
}
