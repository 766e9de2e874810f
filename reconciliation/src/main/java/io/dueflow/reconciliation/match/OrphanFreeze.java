package io.dueflow.reconciliation.match;

import io.dueflow.messages.reconciliation.BreakKind;
import io.dueflow.messages.reconciliation.Difference;
import java.util.Optional;

/** What is frozen is settled or released, or a request of ours that is on its way will see to it. */
final class OrphanFreeze implements BreakRule {

    @Override
    public Optional<Difference> in(Pair pair) {
        var frozen = pair.agreesInState() && pair.ours().done() && pair.ours().freezeRequestNo() == null;
        if (!frozen || pair.endedAtBank() || seesToIt(pair.confirmation()) || seesToIt(pair.release())) {
            return Optional.empty();
        }
        var releaseRefused = pair.release() != null;
        return Optional.of(Breaks.of(
                BreakKind.ORPHAN_FREEZE,
                pair,
                pair.ours().amount(),
                pair.ours().amount(),
                "booked and neither settled nor released",
                pair.confirmation() == null ? "done, and no confirmation asked" : "done, and the confirmation refused",
                null,
                releaseRefused ? "the bank has not released it either" : null,
                releaseRefused
                        ? Breaks.CALL_THE_BANK + "; the case is decided with: dueflow cases"
                        : "two operators, each with: dueflow reconcile --date "
                                + pair.day().date() + " --release "
                                + Difference.breakNo(pair.day().date(), pair.requestNo(), BreakKind.ORPHAN_FREEZE)));
    }

    private static boolean seesToIt(OurRequest request) {
        return request != null && !request.refused();
    }
}
