package io.dueflow.reconciliation.match;

import io.dueflow.messages.reconciliation.BreakKind;
import io.dueflow.messages.reconciliation.Difference;
import java.util.Optional;

/** What is frozen is settled or released, or a request of ours that is on its way will see to it. */
final class OrphanFreeze implements BreakRule {

    @Override
    public Optional<Difference> in(Pair pair) {
        if (!isFrozen(pair) || pair.endedAtBank() || seesToIt(pair.confirmation()) || seesToIt(pair.release())) {
            return Optional.empty();
        }
        var releaseRefused = pair.release() != null;
        return Optional.of(Breaks.of(
                BreakKind.ORPHAN_FREEZE,
                pair,
                pair.ours().amount(),
                pair.ours().amount(),
                (pair.listed() ? "booked" : "booked on another day") + " and neither settled nor released",
                pair.confirmation() == null ? "done, and no confirmation asked" : "done, and the confirmation refused",
                null,
                releaseRefused ? "the bank has not released it either" : null,
                releaseRefused
                        ? Breaks.CALL_THE_BANK + "; the case is decided with: dueflow cases"
                        : "two operators, each with: dueflow reconcile --date "
                                + pair.day().date() + " --release "
                                + Difference.breakNo(pair.day().date(), pair.requestNo(), BreakKind.ORPHAN_FREEZE)));
    }

    /** One of another day is looked at again on the day on which what was to end it was refused. */
    private static boolean isFrozen(Pair pair) {
        if (pair.ours() == null || !pair.ours().done() || pair.ours().freezeRequestNo() != null) {
            return false;
        }
        return pair.listed()
                ? pair.agreesInState()
                : Whereabouts.of(pair) != Whereabouts.MISSING
                        && (isRefusedOn(pair.day(), pair.confirmation()) || isRefusedOn(pair.day(), pair.release()));
    }

    private static boolean isRefusedOn(BankDay day, OurRequest request) {
        return request != null && request.refused() && day.contains(request.answeredAt());
    }

    private static boolean seesToIt(OurRequest request) {
        return request != null && !request.refused();
    }
}
