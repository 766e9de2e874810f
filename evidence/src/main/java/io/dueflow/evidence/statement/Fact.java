package io.dueflow.evidence.statement;

import io.dueflow.evidence.hash.EventHeader;
import io.dueflow.evidence.hash.Hash;
import io.dueflow.evidence.hash.MerklePath;
import io.dueflow.evidence.hash.NotProved;
import io.dueflow.evidence.hash.Part;
import io.dueflow.evidence.seal.Seal;
import java.util.Objects;
import java.util.Optional;

/**
 * One event, as far as it is told.
 *
 * @param proof null while it is not sealed
 */
record Fact(EventHeader event, Hash metaData, Hash previous, Part content, Proof proof) {

    Fact {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(metaData, "metaData");
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(content, "content");
    }

    /** @throws NotProved where the seal does not cover this event as it is told */
    void requireSealedBy(Seal seal) {
        if (!isIn(seal)) {
            throw new NotProved(name() + " is not an event of seal " + seal.no() + " of " + seal.date());
        }
    }

    private boolean isIn(Seal seal) {
        try {
            var hash = event.hash(content.hash(), metaData, previous);
            return MerklePath.rootOf(hash, proof.index(), seal.events(), proof.path())
                    .equals(Optional.of(seal.tree()));
        } catch (NotProved partOfItIsNot) {
            return false;
        }
    }

    boolean is(Class<?> type) {
        return event.payloadType().equals(type.getName());
    }

    Told told() {
        return Told.of(this);
    }

    String name() {
        return "event " + event.sequenceNumber() + " of " + event.stream() + " at place " + event.place();
    }
}
