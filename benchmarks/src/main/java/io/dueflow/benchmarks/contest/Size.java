package io.dueflow.benchmarks.contest;

import io.dueflow.benchmarks.book.LoanBook;
import java.time.LocalDate;
import java.util.List;

/**
 * How much one contender is given to do. The first date that is collected is the cold one, the last in which nobody asks the
 * warm one; those between warm up.
 *
 * @param projects loans, hence repayments on each date
 * @param tenders of each loan
 * @param periods of each loan
 * @param dates how many of the periods are collected, at least 2
 */
public record Size(int projects, int tenders, int periods, int dates) {

    /** A date that all months have, far enough from today to be nobody's own. */
    private static final LocalDate FIRST_DUE = LocalDate.of(2027, 1, 15);

    public Size {
        if (dates < 2 || dates > periods || projects < 1) {
            throw new IllegalArgumentException("at least one project, and two dates that the book has: " + projects
                    + " projects, " + dates + " of " + periods + " dates");
        }
    }

    /** Three tenders and as many periods as are collected. */
    static Size of(int projects, int dates) {
        return new Size(projects, 3, dates, dates);
    }

    public LoanBook book() {
        return new LoanBook(projects, tenders, periods, FIRST_DUE);
    }

    public List<LocalDate> datesToCollect() {
        return book().dueDates().subList(0, dates);
    }

    public int installments() {
        return projects * periods;
    }

    Size withProjects(int number) {
        return new Size(number, tenders, periods, dates);
    }
}
