package io.dueflow.app.demo;

import io.dueflow.app.books.BankBooks;
import io.dueflow.app.books.Books;
import io.dueflow.app.books.BooksProof;
import io.dueflow.app.books.EventBooks;
import io.dueflow.app.books.ReadModelBooks;
import io.dueflow.app.clock.MovableClock;
import io.dueflow.app.processing.ReaderProgress;
import io.dueflow.app.serve.Service;
import io.dueflow.loanimport.ImportCounts;
import io.dueflow.loanimport.ImportListener;
import io.dueflow.loanimport.ImportStep;
import io.dueflow.loanimport.LoanBookImport;
import io.dueflow.messages.query.FindRun;
import io.dueflow.messages.query.Run;
import io.dueflow.messages.query.RunState;
import io.dueflow.messages.query.RunTotals;
import io.dueflow.saga.duedate.DueDateRunSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;

/** The steps of a demo, on a running service and bank. Nothing here is done otherwise than in earnest. */
final class Demo {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final String READ_MODELS = "query-side";

    private final Service service;
    private final DemoBank bank;
    private final DemoProgress progress;

    Demo(Service service, DemoBank bank, DemoProgress progress) {
        this.service = service;
        this.bank = bank;
        this.progress = progress;
    }

    URI bankUrl() {
        return bank.url();
    }

    /** Lets the run of the evening's own date pass, which opens at the start and finds nothing due yet. */
    void settleIn(LocalDate eveningBefore) throws InterruptedException {
        awaitComplete(eveningBefore);
    }

    void importBook(Path book) throws IOException, InterruptedException {
        progress.begin("Importing projects");
        var counts = service.bean(LoanBookImport.class).run(book, new ImportListener() {
            @Override
            public void progressed(ImportStep step, ImportCounts soFar) {
                progress.at(soFar.ended(), soFar.projects());
            }
        });
        if (counts.imported() != counts.projects()) {
            throw new IllegalStateException("the generated loan book did not go in completely: " + counts);
        }
        progress.begin("Writing the read models");
        service.bean(ReaderProgress.class).awaitCaughtUp(READ_MODELS, PATIENCE);
        progress.end();
    }

    void fundBorrowers(LocalDate businessDate, long seed) throws IOException, InterruptedException {
        bank.deposit(new BorrowersFunds(service.bean(QueryGateway.class), seed).upTo(businessDate));
    }

    /** Moves the clock to the hour at which the date's run opens, and follows it to its end. */
    DemoResult collect(LocalDate businessDate, MovableClock clock, int projects)
            throws IOException, InterruptedException {
        var started = System.nanoTime();
        clock.moveTo(service.bean(DueDateRunSettings.class).hours().opening(businessDate));
        progress.begin("Collecting what is due");
        var totals = awaitComplete(businessDate);
        var took = Duration.ofNanos(System.nanoTime() - started);
        progress.end();
        return new DemoResult(projects, totals, proof(), took);
    }

    private RunTotals awaitComplete(LocalDate businessDate) throws InterruptedException {
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUp) {
            var run = find(businessDate);
            if (run.isPresent()) {
                var totals = run.get().totals();
                progress.at(totals.started() - totals.inFlight(), totals.installmentsDue());
                if (run.get().state() == RunState.COMPLETE) {
                    return totals;
                }
            }
            Thread.sleep(POLL.toMillis());
        }
        throw new IllegalStateException(
                "the run of " + businessDate + " did not end in " + PATIENCE.toMinutes() + " minutes");
    }

    private Optional<Run> find(LocalDate businessDate) {
        return service.bean(QueryGateway.class)
                .query(new FindRun(businessDate), ResponseTypes.optionalInstanceOf(Run.class))
                .join();
    }

    private BooksProof proof() throws IOException, InterruptedException {
        service.bean(ReaderProgress.class).awaitCaughtUp(READ_MODELS, PATIENCE);
        var books = new LinkedHashMap<String, Books>();
        books.put("the bank's ledger", new BankBooks(bank.url()).read());
        books.put("the events", service.bean(EventBooks.class).read());
        books.put("the read models", service.bean(ReadModelBooks.class).read());
        return new BooksProof(books);
    }
}
