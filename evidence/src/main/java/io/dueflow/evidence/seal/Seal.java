package io.dueflow.evidence.seal;

import io.dueflow.evidence.hash.Hash;
import io.dueflow.evidence.hash.SealHash;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What was sealed: the events of a day, from the first place to the last. Places in between without an event belong to
 * transactions that rolled back. A day has a second seal where more of its events were stored after the first.
 *
 * @param no counted from 1
 * @param tree the root of the Merkle tree over the events' hashes
 * @param root binds this seal and, by the root before it, all earlier ones
 */
public record Seal(long no, LocalDate date, long events, long firstPlace, long lastPlace, Hash tree, Hash root) {

    /** Before the first seal. */
    public static final Seal NONE = new Seal(0, LocalDate.EPOCH, 0, -1, -1, Hash.ZERO, Hash.ZERO);

    public Seal {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(tree, "tree");
        Objects.requireNonNull(root, "root");
    }

    Seal next(LocalDate nextDate, long count, long first, long last, Hash nextTree) {
        var unbound = new Seal(no + 1, nextDate, count, first, last, nextTree, Hash.ZERO);
        return new Seal(no + 1, nextDate, count, first, last, nextTree, unbound.rootAfter(root));
    }

    /** The root that this seal has to have after that of the one before it. */
    public Hash rootAfter(Hash previous) {
        return SealHash.of(previous, no, date, events, firstPlace, lastPlace, tree);
    }
}
