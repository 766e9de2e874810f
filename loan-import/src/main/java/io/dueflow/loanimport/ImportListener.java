package io.dueflow.loanimport;

import io.dueflow.loanimport.check.RejectedRecord;

/** Hears how an import goes on; never called by two threads at a time. */
public interface ImportListener {

    /** Called after every {@value LoanBookImport#RECORDS_PER_PROGRESS} records read and after each project. */
    default void progressed(ImportStep step, ImportCounts counts) {}

    default void rejected(RejectedRecord entry) {}

    default void failed(FailedProject project) {}
}
