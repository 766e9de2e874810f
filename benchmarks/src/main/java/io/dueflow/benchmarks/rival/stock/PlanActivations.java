package io.dueflow.benchmarks.rival.stock;

import io.dueflow.benchmarks.book.BookedLoan;
import io.dueflow.benchmarks.book.LoanBook;
import io.dueflow.messages.plan.ActivateRepaymentPlan;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Brings a loan book in by the command that an import sends, from a few threads. */
final class PlanActivations {

    private static final int THREADS = 4;
    private static final int MOST_WAITING = 64;

    private final CommandGateway commands;

    PlanActivations(CommandGateway commands) {
        this.commands = commands;
    }

    /** Returns when all plans are active; throws {@link CompletionException} where one is refused. */
    void activate(LoanBook book) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var places = new Semaphore(MOST_WAITING);
            var failure = new CompletableFuture<Void>();
            for (var loans = book.loans().iterator(); loans.hasNext(); ) {
                var loan = loans.next();
                places.acquire();
                CompletableFuture.runAsync(() -> activate(loan), threads).whenComplete((done, thrown) -> {
                    if (thrown != null) {
                        failure.completeExceptionally(thrown);
                    }
                    places.release();
                });
                failure.getNow(null);
            }
            places.acquire(MOST_WAITING);
            failure.getNow(null);
        } finally {
            threads.shutdownNow();
        }
    }

    private void activate(BookedLoan loan) {
        commands.sendAndWait(new ActivateRepaymentPlan(loan.project(), loan.tenders()));
    }
}
