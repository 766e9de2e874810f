package io.dueflow.evidence.check;

import io.dueflow.evidence.seal.Seal;
import java.util.List;

/**
 * A seal after everything it covers was computed anew.
 *
 * @param total how many findings there are; no more than the first hundred are listed
 */
public record CheckedSeal(Seal seal, long total, List<Finding> findings) {}
