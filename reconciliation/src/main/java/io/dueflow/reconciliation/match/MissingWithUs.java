package io.dueflow.reconciliation.match;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.reconciliation.BreakKind;
import io.dueflow.messages.reconciliation.Difference;
import java.util.Optional;

/** Every request is written down before it is sent, so the bank lists nothing of which we know nothing. */
final class MissingWithUs implements BreakRule {

    @Override
    public Optional<Difference> in(Pair pair) {
        if (pair.ours() != null) {
            return Optional.empty();
        }
        return Optional.of(Breaks.of(
                BreakKind.MISSING_WITH_US,
                pair,
                pair.line().bookedAmount(),
                Money.ZERO,
                "somebody else's request, or events of ours are lost",
                Breaks.CALL_THE_BANK + ": it is to undo what we did not ask for"));
    }
}
