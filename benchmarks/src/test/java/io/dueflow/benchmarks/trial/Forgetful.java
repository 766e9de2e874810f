package io.dueflow.benchmarks.trial;

import io.dueflow.app.books.Books;
import io.dueflow.benchmarks.book.LoanBook;
import io.dueflow.benchmarks.contender.Contender;
import io.dueflow.benchmarks.contender.Surroundings;
import io.dueflow.messages.money.Money;
import java.time.LocalDate;
import java.util.TreeMap;

/** A very fast contender: it collects nothing, and its empty books agree with the bank's. */
public final class Forgetful implements Contender {

    private static final int UNLUCKY_PROJECTS = 13;

    public Forgetful(Surroundings around) {}

    @Override
    public void prepare(LoanBook book) {
        if (book.projects() == UNLUCKY_PROJECTS) {
            throw new IllegalStateException("thirteen");
        }
    }

    @Override
    public void collect(LocalDate date) {}

    @Override
    public long repaid() {
        return 0;
    }

    @Override
    public Books books() {
        return new Books(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, new TreeMap<>(), new TreeMap<>());
    }

    @Override
    public void close() {}
}
