package io.dueflow.loanimport.api;

import io.dueflow.loanimport.FailedProject;
import io.dueflow.loanimport.ImportCounts;
import io.dueflow.loanimport.ImportListener;
import io.dueflow.loanimport.ImportStep;
import io.dueflow.loanimport.LoanBookImport;
import io.dueflow.loanimport.check.RejectedRecord;
import io.dueflow.loanimport.read.LoanBookRefused;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One import that was asked for over the API, from its upload to its report. */
final class ImportJob implements ImportListener {

    /** The most failed projects that are shown; a repeat of the import settles all. */
    static final int FAILED_SHOWN = 100;

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);

    private final String id;
    private final String name;
    private final ImportFiles files;
    private final Clock clock;
    private final Instant receivedAt;
    private final RejectionReport report;
    private final List<FailedProject> failed = new ArrayList<>();
    private ImportState state = ImportState.QUEUED;
    private ImportCounts counts = ImportCounts.NONE;
    private Optional<String> message = Optional.empty();
    private Optional<Instant> endedAt = Optional.empty();

    ImportJob(String id, String name, ImportFiles files, Clock clock) throws IOException {
        this.id = id;
        this.name = name;
        this.files = files;
        this.clock = clock;
        this.receivedAt = clock.instant();
        this.report = new RejectionReport(files.report());
    }

    void run(LoanBookImport loanBookImport) {
        progressed(ImportStep.READING, ImportCounts.NONE);
        try {
            ImportCounts last = settle(loanBookImport);
            end(last.failed() == 0 ? ImportState.FINISHED : ImportState.INCOMPLETE, Optional.empty());
        } catch (LoanBookRefused e) {
            end(ImportState.REFUSED, Optional.of(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(ImportState.FAILED, Optional.of("The process was stopped. Import the book again."));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            LOG.error("Import {} of {} broke off", id, name, e);
            end(ImportState.FAILED, Optional.of("The import broke off. Import the book again. " + e));
        }
    }

    private ImportCounts settle(LoanBookImport loanBookImport) throws IOException, InterruptedException {
        try (report) {
            return loanBookImport.run(files.upload(), name, this);
        } finally {
            // Before the end is told, for whoever hears of it may look.
            files.deleteUpload();
        }
    }

    private synchronized void end(ImportState last, Optional<String> why) {
        state = last;
        message = why;
        endedAt = Optional.of(clock.instant());
    }

    @Override
    public synchronized void progressed(ImportStep step, ImportCounts now) {
        state = step == ImportStep.READING ? ImportState.READING : ImportState.ACTIVATING;
        counts = now;
    }

    @Override
    public synchronized void rejected(RejectedRecord entry) {
        report.add(entry);
    }

    @Override
    public synchronized void failed(FailedProject project) {
        if (failed.size() < FAILED_SHOWN) {
            failed.add(project);
        }
    }

    String id() {
        return id;
    }

    ImportFiles files() {
        return files;
    }

    synchronized ImportView view() {
        return new ImportView(
                id,
                name,
                state,
                message,
                receivedAt,
                endedAt,
                counts,
                report.total(),
                report.first(),
                List.copyOf(failed));
    }
}
