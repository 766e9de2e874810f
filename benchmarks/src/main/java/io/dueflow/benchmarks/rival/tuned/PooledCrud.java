package io.dueflow.benchmarks.rival.tuned;

import com.zaxxer.hikari.HikariDataSource;
import io.dueflow.app.books.Books;
import io.dueflow.benchmarks.book.LoanBook;
import io.dueflow.benchmarks.contender.Contender;
import io.dueflow.benchmarks.contender.Surroundings;
import io.dueflow.benchmarks.rival.DueInstallment;
import io.dueflow.benchmarks.rival.DuePages;
import io.dueflow.benchmarks.rival.OutboxPublisher;
import io.dueflow.benchmarks.rival.RepaymentRows;
import io.dueflow.benchmarks.rival.RivalBook;
import io.dueflow.benchmarks.rival.RivalBooks;
import io.dueflow.benchmarks.rival.RivalPool;
import io.dueflow.benchmarks.rival.SentMarks;
import io.dueflow.benchmarks.rival.UnhappyEnd;
import io.dueflow.benchmarks.rival.Workers;
import io.dueflow.benchmarks.rival.bank.BankClient;
import java.time.LocalDate;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import javax.sql.DataSource;

/** CRUD by threads that take one repayment at a time, each with a connection of its own from a pool. */
abstract class PooledCrud implements Contender {

    private static final int WAITING = 1_000;
    private static final int READER_AND_PUBLISHER = 2;
    private static final int AT_ONCE = 1;

    private final HikariDataSource database;
    private final BankClient bank;
    private final TunedRepayment repayment;
    private final Workers workers;
    private final LongAdder repaid = new LongAdder();
    private OutboxPublisher publisher;

    /** @param rows how the rows of a repayment are written */
    PooledCrud(Surroundings surroundings, int threads, Function<DataSource, RepaymentRows> rows) {
        this.database = RivalPool.open(surroundings, threads + READER_AND_PUBLISHER, AT_ONCE);
        this.bank = new BankClient(surroundings, threads);
        this.repayment = new TunedRepayment(rows.apply(database), new UnhappyEnd(database), bank);
        this.workers = new Workers(threads, WAITING);
    }

    @Override
    public void prepare(LoanBook book) throws Exception {
        new RivalBook(database).write(book);
        publisher = OutboxPublisher.start(database, SentMarks.ALL_AT_ONCE);
    }

    @Override
    public void collect(LocalDate date) throws Exception {
        var pages = new DuePages(database, date);
        for (var page = pages.next(); !page.isEmpty(); page = pages.next()) {
            for (var due : page) {
                workers.submit(() -> collect(due));
            }
        }
        workers.awaitAll();
    }

    private Void collect(DueInstallment due) throws Exception {
        if (repayment.collect(due)) {
            repaid.increment();
        }
        return null;
    }

    @Override
    public long repaid() {
        return repaid.sum();
    }

    @Override
    public Books books() {
        return new RivalBooks(database).read();
    }

    @Override
    public void close() throws Exception {
        workers.close();
        if (publisher != null) {
            publisher.close();
        }
        bank.close();
        database.close();
    }
}
