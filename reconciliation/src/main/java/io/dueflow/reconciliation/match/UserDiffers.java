package io.dueflow.reconciliation.match;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.reconciliation.BreakKind;
import io.dueflow.messages.reconciliation.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The money is the same borrower's, for the same project, out of the same freeze. */
final class UserDiffers implements BreakRule {

    @Override
    public Optional<Difference> in(Pair pair) {
        if (!pair.onBothSides()) {
            return Optional.empty();
        }
        var line = pair.line();
        var ours = pair.ours();
        var atBank = new ArrayList<String>();
        var withUs = new ArrayList<String>();
        compare("entry", line.entry().name(), ours.entry().name(), atBank, withUs);
        compare("payer", line.userNo(), ours.userNo(), atBank, withUs);
        compare("project", line.projectNo(), ours.projectNo(), atBank, withUs);
        compare("freeze", line.freezeRequestNo(), ours.freezeRequestNo(), atBank, withUs);
        if (atBank.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Breaks.of(
                BreakKind.USER_DIFFERS,
                pair,
                Money.ZERO,
                Money.ZERO,
                String.join("; ", atBank),
                String.join("; ", withUs),
                null,
                null,
                Breaks.CALL_THE_BANK));
    }

    /** What either side leaves out is no difference: a release need not name its project. */
    private static void compare(String what, String theirs, String ours, List<String> atBank, List<String> withUs) {
        if (theirs != null && ours != null && !Objects.equals(theirs, ours)) {
            atBank.add(what + " " + theirs);
            withUs.add(what + " " + ours);
        }
    }
}
