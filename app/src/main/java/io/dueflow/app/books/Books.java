package io.dueflow.app.books;

import io.dueflow.messages.money.Money;
import java.util.SortedMap;

/**
 * Where the money went since the beginning, as one witness tells it.
 *
 * @param collected taken from borrowers by confirmed repayments
 * @param credited paid to investors, after their fees
 * @param commission kept by the platform: its part of the borrowers' interest and the investors' fees
 * @param frozen set aside and neither settled nor released
 * @param debitedByUser what each borrower paid
 * @param creditedByUser what each investor got
 */
public record Books(
        Money collected,
        Money credited,
        Money commission,
        Money frozen,
        SortedMap<String, Money> debitedByUser,
        SortedMap<String, Money> creditedByUser) {

    /** Whether all that was collected went to somebody. */
    public boolean balanced() {
        return collected.equals(credited.plus(commission));
    }
}
