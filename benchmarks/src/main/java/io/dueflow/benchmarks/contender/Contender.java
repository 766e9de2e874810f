package io.dueflow.benchmarks.contender;

import io.dueflow.app.books.Books;
import io.dueflow.benchmarks.book.LoanBook;
import java.time.LocalDate;
import java.util.Map;

/** One way to collect a due day; it runs in a process of its own. */
public interface Contender extends AutoCloseable {

    /** Writes the loan book into tables of its own; not counted. */
    void prepare(LoanBook book) throws Exception;

    /** Collects all that is due on the date, and returns when the last row about it is committed. */
    void collect(LocalDate date) throws Exception;

    /** How many repayments were finished since the start; asked often, while {@link #collect} runs. */
    long repaid();

    /** Where the money went since the beginning, from the contender's own tables. */
    Books books() throws Exception;

    /** All accounts that it can give of the money, by what they are taken from; each must agree with the bank's. */
    default Map<String, Books> witnesses() throws Exception {
        return Map.of("its tables", books());
    }
}
