package io.dueflow.benchmarks.trial;

import io.dueflow.app.books.Books;
import io.dueflow.benchmarks.book.BookedLoan;
import io.dueflow.benchmarks.contest.Size;
import io.dueflow.command.schedule.SharedPeriod;
import io.dueflow.messages.money.Money;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the loan book itself says of the dates that are collected. Without this witness, a contender that collected
 * nothing at all would agree with the bank.
 */
final class ExpectedBooks {

    private final TreeMap<String, Money> debited = new TreeMap<>();
    private final TreeMap<String, Money> credited = new TreeMap<>();
    private Money commission = Money.ZERO;

    private ExpectedBooks() {}

    static Books of(Size size) {
        var expected = new ExpectedBooks();
        var dates = new HashSet<>(size.datesToCollect());
        size.book().loans().forEach(loan -> expected.add(loan, dates));
        return new Books(
                Money.sum(expected.debited.values()),
                Money.sum(expected.credited.values()),
                expected.commission,
                Money.ZERO,
                expected.debited,
                expected.credited);
    }

    private void add(BookedLoan loan, Set<?> dates) {
        loan.periods().stream()
                .filter(period -> dates.contains(period.due().dueDate()))
                .forEach(period -> add(loan, period));
    }

    private void add(BookedLoan loan, SharedPeriod period) {
        debited.merge(loan.project().borrowerUserNo(), period.due().amount(), Money::plus);
        commission = commission.plus(period.due().commission());
        period.shares().forEach(share -> {
            credited.merge(
                    share.investorUserNo(),
                    share.principal().plus(share.interest()).minus(share.commission()),
                    Money::plus);
            commission = commission.plus(share.commission());
        });
    }
}
