package io.dueflow.reconciliation.match;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.reconciliation.BreakKind;
import io.dueflow.messages.reconciliation.Difference;
import java.time.LocalDate;

/** Puts a difference into words. */
final class Breaks {

    static final String CALL_THE_BANK = "call the bank, with this in hand";

    private Breaks() {}

    static Difference of(BreakKind kind, Pair pair, Money atBank, Money withUs, String cause, String repair) {
        return of(kind, pair, atBank, withUs, pair.bankSays(), pair.weSay(), null, cause, repair);
    }

    static Difference of(
            BreakKind kind,
            Pair pair,
            Money atBank,
            Money withUs,
            String bankSays,
            String weSay,
            LocalDate counterpart,
            String cause,
            String repair) {
        return new Difference(
                kind,
                pair.requestNo(),
                pair.entry(),
                pair.projectNo(),
                pair.listed(),
                counterpart,
                atBank,
                withUs,
                bankSays,
                weSay,
                cause,
                repair);
    }
}
