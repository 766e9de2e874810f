package io.dueflow.reconciliation.match;

import io.dueflow.messages.reconciliation.Difference;
import java.util.Optional;

/** Finds one kind of difference between the two sides. */
interface BreakRule {

    Optional<Difference> in(Pair pair);
}
