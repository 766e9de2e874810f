package io.dueflow.evidence.seal;

import io.dueflow.evidence.hash.EventHeader;
import io.dueflow.evidence.hash.Hash;
import io.dueflow.evidence.hash.StoredEvent;

/**
 * A stored event with what is sealed of it.
 *
 * @param sealed its own hash, or null where it is not sealed
 * @param previous the sealed hash of the event before it in its stream, or null
 * @param previousStored whether the event before it is there, and at an earlier place
 */
public record LinkedEvent(StoredEvent event, Hash sealed, Hash previous, boolean previousStored) {

    public EventHeader header() {
        return event.header();
    }

    /** What its hash is linked to. */
    public Hash link() {
        return previous == null ? Hash.ZERO : previous;
    }

    public boolean isFirstOfStream() {
        return header().sequenceNumber() == 0;
    }
}
