package io.dueflow.reconciliation.ours;

import java.util.List;
import java.util.Set;

/**
 * Some numbers of the walk, with all that the statement says about them.
 *
 * @param bookedEarlier of the confirmations that were tried before those of the chunk, the ones that the statement books
 */
record Chunk(List<NumberRows> numbers, Set<String> bookedEarlier) {}
