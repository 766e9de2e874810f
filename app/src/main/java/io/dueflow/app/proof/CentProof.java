package io.dueflow.app.proof;

import io.dueflow.app.proof.Comparison.Found;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came of holding the witnesses against one another.
 *
 * @param sums of those who have something to say of the days
 * @param speaking whose word on requests counted
 * @param silent why a witness has nothing to say
 * @param broken whether one of them should have spoken and could not
 * @param told of the messages; null where they are silent
 * @param found the differences of each kind
 */
record CentProof(
        ProofRange range,
        Map<Witness, WitnessSums> sums,
        Set<Witness> speaking,
        Map<Witness, String> silent,
        boolean broken,
        MessageWitness.Told told,
        List<Found> found) {

    /** How it stands. */
    enum Verdict {
        AGREES,
        DIFFERS,
        INCOMPLETE
    }

    Verdict verdict() {
        if (differences() > 0) {
            return Verdict.DIFFERS;
        }
        return broken ? Verdict.INCOMPLETE : Verdict.AGREES;
    }

    /** How many there are, listed or not; what is a matter of midnight is none. */
    long differences() {
        return found.stream().mapToLong(some -> some.wrong).sum();
    }

    long timing() {
        return found.stream().mapToLong(some -> some.timing).sum();
    }

    List<Difference> listed() {
        return found.stream().flatMap(some -> some.listed.stream()).toList();
    }
}
