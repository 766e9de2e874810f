package io.dueflow.evidence.statement;

import io.dueflow.evidence.hash.Hash;
import java.util.List;
import java.util.Objects;

/**
 * That an event is sealed.
 *
 * @param seal the number of the seal
 * @param index among the events of the seal, counted from 0
 * @param path from the event's hash to the seal's tree
 */
record Proof(long seal, long index, List<Hash> path) {

    Proof {
        Objects.requireNonNull(path, "path");
        path = List.copyOf(path);
    }
}
