package io.dueflow.app.demo;

import io.dueflow.loanimport.read.Columns;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A loan book to show Dueflow with, as the two CSV files that an import takes. The same seed and size always give the
 * same book.
 */
public final class GeneratedLoanBook {

    /** A Monday whose day every month has, so that no due date is clipped. */
    private static final LocalDate BUSINESS_DATE = LocalDate.of(2026, 6, 15);

    private GeneratedLoanBook() {}

    /**
     * What was written.
     *
     * @param businessDate the day on which most of the projects have an installment due
     */
    public record Written(Path folder, LocalDate businessDate) {}

    /** Writes a book of so many projects, with 1 to 8 tenders each, into the folder. */
    public static Written write(Path folder, int projects, long seed) throws IOException {
        Files.createDirectories(folder);
        var loans = new GeneratedLoans(new SplittableRandom(seed), projects, BUSINESS_DATE);
        try (var projectFile = Files.newBufferedWriter(folder.resolve("projects.csv"));
                var tenderFile = Files.newBufferedWriter(folder.resolve("tenders.csv"))) {
            writeLine(projectFile, Columns.PROJECT.toArray());
            writeLine(tenderFile, Columns.TENDER.toArray());
            for (int number = 1; number <= projects; number++) {
                write(loans.next(), projectFile, tenderFile);
            }
        }
        return new Written(folder, BUSINESS_DATE);
    }

    private static void write(GeneratedLoan loan, Writer projectFile, Writer tenderFile) throws IOException {
        var project = loan.project();
        writeLine(
                projectFile,
                project.projectNo(),
                project.borrowerUserNo(),
                project.borrowerConsumerId(),
                project.amount(),
                project.startDate(),
                project.periods(),
                project.repaymentWay(),
                project.borrowerAnnualRate(),
                project.annualRate(),
                project.investorFeeRate());
        for (var tender : loan.tenders()) {
            writeLine(
                    tenderFile,
                    tender.tenderNo(),
                    project.projectNo(),
                    tender.investorUserNo(),
                    tender.investorConsumerId(),
                    tender.amount());
        }
    }

    /** None of the values needs quotes. */
    private static void writeLine(Writer file, Object... values) throws IOException {
        file.write(Stream.of(values).map(Object::toString).collect(Collectors.joining(",", "", "\n")));
    }
}
