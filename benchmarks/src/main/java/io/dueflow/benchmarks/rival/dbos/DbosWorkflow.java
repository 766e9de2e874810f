package io.dueflow.benchmarks.rival.dbos;

import com.zaxxer.hikari.HikariDataSource;
import dev.dbos.transact.DBOS;
import dev.dbos.transact.StartWorkflowOptions;
import dev.dbos.transact.config.DBOSConfig;
import io.dueflow.app.books.Books;
import io.dueflow.benchmarks.book.LoanBook;
import io.dueflow.benchmarks.contender.Contender;
import io.dueflow.benchmarks.contender.Surroundings;
import io.dueflow.benchmarks.rival.DueInstallment;
import io.dueflow.benchmarks.rival.DuePages;
import io.dueflow.benchmarks.rival.OutboxPublisher;
import io.dueflow.benchmarks.rival.RivalBook;
import io.dueflow.benchmarks.rival.RivalBooks;
import io.dueflow.benchmarks.rival.RivalPool;
import io.dueflow.benchmarks.rival.SentMarks;
import io.dueflow.benchmarks.rival.Workers;
import io.dueflow.benchmarks.rival.bank.BankClient;
import java.time.LocalDate;
import java.util.concurrent.atomic.LongAdder;

/** Each repayment a workflow of DBOS Transact, which keeps its progress in PostgreSQL. */
public final class DbosWorkflow implements Contender {

    private static final int WORKFLOWS_AT_ONCE = 16;
    private static final int WAITING = 1_000;
    private static final int READER_PUBLISHER_AND_DBOS = 8;
    private static final int AT_ONCE = 1;

    private final HikariDataSource database;
    private final BankClient bank;
    private final DBOS dbos;
    private final RepaymentWorkflow workflow;
    private final Workers workers = new Workers(WORKFLOWS_AT_ONCE, WAITING);
    private final LongAdder repaid = new LongAdder();
    private OutboxPublisher publisher;

    public DbosWorkflow(Surroundings surroundings) {
        this.database = RivalPool.open(surroundings, WORKFLOWS_AT_ONCE + READER_PUBLISHER_AND_DBOS, AT_ONCE);
        this.bank = new BankClient(surroundings, WORKFLOWS_AT_ONCE);
        this.dbos = new DBOS(DBOSConfig.defaults("dueflow-rival").withDataSource(database));
        this.workflow = dbos.registerProxy(RepaymentWorkflow.class, new DurableRepayment(dbos, database, bank));
    }

    @Override
    public void prepare(LoanBook book) throws Exception {
        new RivalBook(database).write(book);
        dbos.launch();
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
        var id = "%s-%d-%d".formatted(due.projectNo(), due.period(), due.attempt());
        var handle = dbos.startWorkflow(() -> workflow.collect(due), new StartWorkflowOptions(id));
        if (handle.getResult()) {
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
        dbos.close();
        bank.close();
        database.close();
    }
}
