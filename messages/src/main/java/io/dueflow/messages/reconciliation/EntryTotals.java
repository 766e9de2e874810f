package io.dueflow.messages.reconciliation;

import io.dueflow.messages.bank.statement.StatementEntry;
import io.dueflow.messages.money.Money;

/**
 * What the freezes, the settlements or the releases of a day come to.
 *
 * @param atBank how many lines the bank booked, and their sum
 * @param withUs how many requests we hold done by an answer of the day, and their sum
 * @param matched numbers about which both sides say the same, refused ones too
 * @param explained what the breaks of the entry come to, at the bank less with us
 */
public record EntryTotals(
        StatementEntry entry,
        long atBank,
        Money sumAtBank,
        long withUs,
        Money sumWithUs,
        long matched,
        Money explained) {

    /** At the bank less with us. */
    public Money difference() {
        return sumAtBank.minus(sumWithUs);
    }

    /** What no break accounts for; anything but zero is a mistake of the reconciliation itself. */
    public Money unexplained() {
        return difference().minus(explained);
    }
}
