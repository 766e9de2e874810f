package io.dueflow.benchmarks.rival.original;

import com.zaxxer.hikari.HikariDataSource;
import io.dueflow.app.books.Books;
import io.dueflow.benchmarks.book.LoanBook;
import io.dueflow.benchmarks.contender.Contender;
import io.dueflow.benchmarks.contender.Surroundings;
import io.dueflow.benchmarks.rival.OutboxPublisher;
import io.dueflow.benchmarks.rival.RivalBook;
import io.dueflow.benchmarks.rival.RivalBooks;
import io.dueflow.benchmarks.rival.RivalPool;
import io.dueflow.benchmarks.rival.SentMarks;
import io.dueflow.benchmarks.rival.bank.BankClient;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** The design that Dueflow replaces: CRUD in two shards of one thread each, with a transactional outbox. */
public final class OriginalDesign implements Contender {

    private static final int SHARDS = 2;
    private static final int CONNECTIONS = 10;

    private final HikariDataSource database;
    private final BankClient bank;
    private final OriginalRepayment repayment;
    private final ExecutorService shards = Executors.newFixedThreadPool(SHARDS);
    private final LongAdder repaid = new LongAdder();
    private OutboxPublisher publisher;

    public OriginalDesign(Surroundings surroundings) {
        this.database = RivalPool.open(surroundings, CONNECTIONS, RivalPool.USUAL_PREPARE_THRESHOLD);
        this.bank = new BankClient(surroundings, SHARDS);
        this.repayment = new OriginalRepayment(database, bank);
    }

    @Override
    public void prepare(LoanBook book) throws Exception {
        new RivalBook(database).write(book);
        publisher = OutboxPublisher.start(database, SentMarks.ONE_BY_ONE);
    }

    @Override
    public void collect(LocalDate date) throws Exception {
        List<Callable<Void>> work = IntStream.range(0, SHARDS)
                .<Callable<Void>>mapToObj(shard -> () -> collectShard(date, shard))
                .toList();
        for (var shard : shards.invokeAll(work)) {
            shard.get();
        }
    }

    private Void collectShard(LocalDate date, int shard) throws InterruptedException {
        for (var due : repayment.due(date, shard, SHARDS)) {
            if (repayment.collect(due)) {
                repaid.increment();
            }
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
        shards.shutdownNow();
        if (publisher != null) {
            publisher.close();
        }
        bank.close();
        database.close();
    }
}
