package io.dueflow.simulation;

import java.util.List;
import java.util.Map;

/**
 * What came of one world.
 *
 * @param broken what did not hold, in sentences; nothing where all is well
 */
record Verdict(long seed, int repayments, Map<String, Integer> faults, List<String> story, List<String> broken) {

    boolean holds() {
        return broken.isEmpty();
    }
}
