package io.dueflow.reconciliation.match;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.reconciliation.BreakKind;
import io.dueflow.messages.reconciliation.Difference;
import java.util.Optional;

/** A number is listed once, and an installment is settled by one number. */
final class Twice implements BreakRule {

    @Override
    public Optional<Difference> in(Pair pair) {
        if (pair.lines().size() > 1) {
            var again = Money.sum(
                    pair.lines().stream().skip(1).map(BankLine::bookedAmount).toList());
            return Optional.of(twice(
                    pair,
                    again,
                    "lines " + pair.lines().stream().map(BankLine::number).toList()));
        }
        return pair.settledBy() == null
                ? Optional.empty()
                : Optional.of(twice(pair, Money.ZERO, "the installment is settled by " + pair.settledBy() + " too"));
    }

    private static Difference twice(Pair pair, Money again, String words) {
        return Breaks.of(
                BreakKind.TWICE,
                pair,
                again,
                Money.ZERO,
                words,
                pair.weSay(),
                null,
                null,
                Breaks.CALL_THE_BANK + ": what was taken twice is to be given back");
    }
}
