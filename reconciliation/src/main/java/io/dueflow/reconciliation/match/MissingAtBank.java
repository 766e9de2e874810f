package io.dueflow.reconciliation.match;

import io.dueflow.messages.Shanghai;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.reconciliation.BreakKind;
import io.dueflow.messages.reconciliation.Difference;
import java.util.Optional;

/** What we recorded for the day is listed, unless it was never sent or midnight accounts for it. */
final class MissingAtBank implements BreakRule {

    @Override
    public Optional<Difference> in(Pair pair) {
        if (Whereabouts.of(pair) != Whereabouts.MISSING) {
            return Optional.empty();
        }
        var ours = pair.ours();
        return Optional.of(Breaks.of(
                BreakKind.MISSING_AT_BANK,
                pair,
                Money.ZERO,
                ours.countedOn(pair.day()),
                ours.known() ? null : "it may never have arrived",
                ours.known()
                        ? Breaks.CALL_THE_BANK + " and with its signed answer of "
                                + ours.answeredAt().atZone(Shanghai.ZONE).toOffsetDateTime()
                        : "the gateway asks by itself; at once with: " + pair.askingCommand()));
    }
}
