package io.dueflow.reconciliation.match;

import io.dueflow.messages.casework.CaseNumbers;
import io.dueflow.messages.reconciliation.BreakKind;
import io.dueflow.messages.reconciliation.Difference;
import java.util.Optional;

/** What the bank booked is done with us, and what it refused is refused. */
final class StateDiffers implements BreakRule {

    @Override
    public Optional<Difference> in(Pair pair) {
        if (!pair.onBothSides() || pair.agreesInState()) {
            return Optional.empty();
        }
        return Optional.of(Breaks.of(
                BreakKind.STATE_DIFFERS,
                pair,
                pair.line().bookedAmount(),
                pair.ours().countedOn(pair.day()),
                cause(pair.ours()),
                repair(pair)));
    }

    private static String cause(OurRequest ours) {
        if (ours.contradicted()) {
            return "the bank has contradicted itself";
        }
        return ours.known() ? "the bank's answer and its statement say the opposite" : "the bank's answer was lost";
    }

    /** The bank says it first, to us, and where that is the opposite of its first word, two persons decide. */
    private static String repair(Pair pair) {
        var caseNo = CaseNumbers.contradiction(pair.requestNo());
        if (pair.ours().contradicted()) {
            return "dueflow case " + caseNo;
        }
        return pair.ours().known()
                ? pair.askingCommand() + ", then: dueflow case " + caseNo
                : "the gateway asks by itself; at once with: " + pair.askingCommand();
    }
}
