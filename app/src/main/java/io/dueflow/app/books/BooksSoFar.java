package io.dueflow.app.books;

import io.dueflow.messages.money.Money;
import java.util.TreeMap;

/** Adds up one witness's account. */
final class BooksSoFar {

    private Money collected = Money.ZERO;
    private Money credited = Money.ZERO;
    private Money commission = Money.ZERO;
    private Money frozen = Money.ZERO;
    private final TreeMap<String, Money> debitedByUser = new TreeMap<>();
    private final TreeMap<String, Money> creditedByUser = new TreeMap<>();

    void collect(String borrower, Money amount) {
        collected = collected.plus(amount);
        debitedByUser.merge(borrower, amount, Money::plus);
    }

    void credit(String investor, Money amount) {
        credited = credited.plus(amount);
        creditedByUser.merge(investor, amount, Money::plus);
    }

    void keep(Money amount) {
        commission = commission.plus(amount);
    }

    void freeze(Money amount) {
        frozen = frozen.plus(amount);
    }

    void settle(Money amount) {
        frozen = frozen.minus(amount);
    }

    /** Who got or paid nothing is left out, as not every witness knows of such a one. */
    Books close() {
        debitedByUser.values().removeIf(Money.ZERO::equals);
        creditedByUser.values().removeIf(Money.ZERO::equals);
        return new Books(collected, credited, commission, frozen, debitedByUser, creditedByUser);
    }
}
