package io.dueflow.loanimport.api;

import io.dueflow.loanimport.LoanBookImport;
import io.dueflow.loanimport.read.BookBounds;
import io.dueflow.messages.BackgroundThreads;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Runs uploaded imports one at a time; a few can wait. */
final class ImportQueue implements AutoCloseable {

    /** How many imports can wait behind the one that runs; an upload takes its place before its first byte is read. */
    static final int WAITING = 4;

    private static final int STOP_SECONDS = 10;

    private final LoanBookImport loanBookImport;
    private final BookBounds bounds;
    private final ImportDirectory directory;
    private final ImportRegistry registry;
    private final Clock clock;
    private final Semaphore places = new Semaphore(1 + WAITING);
    private final ExecutorService runner = Executors.newSingleThreadExecutor(new BackgroundThreads("loan-import"));

    ImportQueue(
            LoanBookImport loanBookImport,
            BookBounds bounds,
            ImportDirectory directory,
            ImportRegistry registry,
            Clock clock) {
        this.loanBookImport = loanBookImport;
        this.bounds = bounds;
        this.directory = directory;
        this.registry = registry;
        this.clock = clock;
    }

    /** Stores the upload, has it imported when its turn comes and returns at once. */
    ImportView submit(String name, UploadFormat format, InputStream body) throws IOException {
        if (!places.tryAcquire()) {
            throw ImportProblem.queueFull();
        }
        String id = UUID.randomUUID().toString();
        ImportFiles files = directory.filesOf(id, format);
        boolean accepted = false;
        try {
            files.store(body, format.bytes(bounds));
            ImportJob job = new ImportJob(id, name, files, clock);
            runner.execute(() -> run(job));
            registry.add(job);
            accepted = true;
            return job.view();
        } finally {
            if (!accepted) {
                files.deleteAll();
                places.release();
            }
        }
    }

    private void run(ImportJob job) {
        try {
            job.run(loanBookImport);
        } finally {
            places.release();
        }
    }

    /** Breaks off the import that runs and waits until it has noticed; to repeat it is safe. */
    @Override
    public void close() throws InterruptedException {
        runner.shutdownNow();
        runner.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    }
}
