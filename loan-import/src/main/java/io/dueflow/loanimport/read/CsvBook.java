package io.dueflow.loanimport.read;

import java.io.IOException;
import java.util.Optional;

/** Reads a loan book of two CSV files. */
final class CsvBook {

    static final String PROJECTS = "projects.csv";
    static final String TENDERS = "tenders.csv";

    private final BookFile projects;
    private final BookFile tenders;

    CsvBook(BookFile projects, BookFile tenders) {
        this.projects = projects;
        this.tenders = tenders;
    }

    void readInto(RecordSink sink, ByteAllowance allowance) throws IOException {
        try (CsvTable projectTable = new CsvTable(PROJECTS, projects.open(allowance), Columns.PROJECT);
                CsvTable tenderTable = new CsvTable(TENDERS, tenders.open(allowance), Columns.TENDER)) {
            if (!projectTable.hasGoodHeader(sink) | !tenderTable.hasGoodHeader(sink)) {
                throw new LoanBookRefused("A header does not name the columns as it must, so no record was read.");
            }
            for (Optional<RawRecord> next = projectTable.next(); next.isPresent(); next = projectTable.next()) {
                sink.project(next.get());
            }
            for (Optional<RawRecord> next = tenderTable.next(); next.isPresent(); next = tenderTable.next()) {
                sink.tender(next.get());
            }
        }
    }
}
