package io.dueflow.loanimport;

import io.dueflow.loanimport.activate.PlanActivations;
import io.dueflow.loanimport.check.CheckedProject;
import io.dueflow.loanimport.check.LoanBookCheck;
import io.dueflow.loanimport.read.BookBounds;
import io.dueflow.loanimport.read.LoanBookReader;
import io.dueflow.loanimport.read.LoanBookRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;

/**
 * Imports loan books. A project goes in with all its tenders or not at all, and nothing goes in before the whole book
 * has been read. Importing the same book again changes nothing, so that an import which broke off is simply repeated.
 */
public final class LoanBookImport {

    static final int RECORDS_PER_PROGRESS = 1_000;

    private final BookBounds bounds;
    private final PlanActivations activations;

    /** Has at most {@code workers} commands on their way at a time. */
    public LoanBookImport(CommandGateway gateway, BookBounds bounds, int workers) {
        this.bounds = bounds;
        this.activations = new PlanActivations(gateway, workers);
    }

    /**
     * Imports a folder, a {@code .zip} or a {@code .jsonl} file.
     *
     * @throws LoanBookRefused where it is no loan book or larger than the bounds; nothing went in
     * @throws IOException where it cannot be read; nothing went in
     * @throws InterruptedException where the thread was interrupted; a repeat settles the projects that were not told of
     */
    public ImportCounts run(Path book, ImportListener listener) throws IOException, InterruptedException {
        return run(book, String.valueOf(book.getFileName()), listener);
    }

    /** Imports a book that reports call by a name other than the path's. */
    public ImportCounts run(Path book, String name, ImportListener listener) throws IOException, InterruptedException {
        Tally tally = new Tally(listener);
        LoanBookCheck check = new LoanBookCheck(bounds, tally);
        new LoanBookReader(bounds).read(book, name, check);
        List<CheckedProject> good = check.finish();
        tally.checked(check.projects() - good.size());
        activations.activate(good, tally);
        return tally.counts();
    }
}
