package io.dueflow.reconciliation.match;

import io.dueflow.messages.reconciliation.BreakKind;
import io.dueflow.messages.reconciliation.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The amount is the same, and of a settlement the platform's part and what each investor receives. */
final class AmountDiffers implements BreakRule {

    @Override
    public Optional<Difference> in(Pair pair) {
        if (!pair.onBothSides()) {
            return Optional.empty();
        }
        var atBank = new ArrayList<String>();
        var withUs = new ArrayList<String>();
        compare(pair.line(), pair.ours(), atBank, withUs);
        if (atBank.isEmpty()) {
            return Optional.empty();
        }
        var counts = pair.agreesInState() && pair.ours().done();
        var ours = pair.ours().amount();
        return Optional.of(Breaks.of(
                BreakKind.AMOUNT_DIFFERS,
                pair,
                counts ? pair.line().amount() : ours,
                ours,
                String.join("; ", atBank),
                String.join("; ", withUs),
                null,
                null,
                Breaks.CALL_THE_BANK));
    }

    private static void compare(BankLine line, OurRequest ours, List<String> atBank, List<String> withUs) {
        if (!line.amount().equals(ours.amount())) {
            atBank.add("amount " + line.amount());
            withUs.add("amount " + ours.amount());
        }
        if (line.booked() && !line.commission().equals(ours.commission())) {
            atBank.add("commission " + line.commission());
            withUs.add("commission " + ours.commission());
        }
        var payouts = line.booked() ? line.payouts().differencesTo(ours.payouts()) : "";
        if (!payouts.isEmpty()) {
            atBank.add("payouts " + payouts);
            withUs.add("payouts as the receivable has them");
        }
    }
}
