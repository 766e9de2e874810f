package io.dueflow.loanimport;

import io.dueflow.loanimport.activate.ActivationListener;
import io.dueflow.loanimport.activate.ActivationOutcome;
import io.dueflow.loanimport.activate.ActivationOutcome.Failed;
import io.dueflow.loanimport.activate.ActivationOutcome.Imported;
import io.dueflow.loanimport.activate.ActivationOutcome.Rejected;
import io.dueflow.loanimport.check.CheckListener;
import io.dueflow.loanimport.check.CheckedProject;
import io.dueflow.loanimport.check.RejectedRecord;
import io.dueflow.loanimport.read.Columns;

/** Counts what becomes of a book's records and tells the listener, one call at a time. */
final class Tally implements CheckListener, ActivationListener {

    private final ImportListener listener;
    private ImportCounts counts = ImportCounts.NONE;

    Tally(ImportListener listener) {
        this.listener = listener;
    }

    @Override
    public synchronized void rejected(RejectedRecord entry) {
        listener.rejected(entry);
    }

    @Override
    public synchronized void read(int projects, int tenders) {
        counts = counts.withRead(projects, tenders);
        if ((projects + tenders) % LoanBookImport.RECORDS_PER_PROGRESS == 0) {
            listener.progressed(ImportStep.READING, counts);
        }
    }

    /** The book has been read, and so many of its projects are bad. */
    synchronized void checked(int rejected) {
        counts = counts.withRejected(rejected);
        listener.progressed(ImportStep.ACTIVATING, counts);
    }

    @Override
    public synchronized void ended(CheckedProject project, ActivationOutcome outcome) {
        counts = count(project, outcome);
        listener.progressed(ImportStep.ACTIVATING, counts);
    }

    private ImportCounts count(CheckedProject project, ActivationOutcome outcome) {
        if (outcome instanceof Rejected rejected) {
            listener.rejected(
                    RejectedRecord.of(project.at(), Columns.PROJECT_NO, project.projectNo(), rejected.reason()));
            return counts.withRejected(1);
        }
        if (outcome instanceof Failed failed) {
            listener.failed(new FailedProject(project.projectNo(), failed.reason()));
            return counts.withFailed();
        }
        return outcome instanceof Imported ? counts.withImported() : counts.withUnchanged();
    }

    synchronized ImportCounts counts() {
        return counts;
    }
}
