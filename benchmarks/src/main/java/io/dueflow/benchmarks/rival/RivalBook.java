package io.dueflow.benchmarks.rival;

import io.dueflow.benchmarks.book.BookedLoan;
import io.dueflow.benchmarks.book.LoanBook;
import io.dueflow.query.plan.ShardKey;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills a rival's tables with the loan book, as fast as PostgreSQL takes it. */
public final class RivalBook {

    private static final String PROJECT = "project (project_no, borrower_user_no, borrower_consumer_id, amount,"
            + " start_date, periods, repayment_way, borrower_annual_rate, annual_rate, investor_fee_rate, tenders,"
            + " activated_at)";

    private static final String REPAYMENT_PLAN = "repayment_plan (project_no, period, borrower_user_no,"
            + " borrower_consumer_id, due_date, principal, interest, commission, amount, status, attempt, shard_key)";

    private static final String RECEIVABLE_SHARE = "receivable_share (project_no, period, tender_no, investor_user_no,"
            + " due_date, principal, interest, commission)";

    /**
     * Of the filled tables only: of one that it knows to be empty, PostgreSQL reads every row for as long as a prepared
     * statement keeps its plan.
     */
    private static final String STATISTICS = "vacuum analyze project, repayment_plan, receivable_share";

    private final DataSource database;

    public RivalBook(DataSource database) {
        this.database = database;
    }

    /** Makes the tables and writes the book into them. */
    public void write(LoanBook book) throws SQLException, IOException {
        RivalTables.create(database);
        copy(PROJECT, book, RivalBook::project);
        copy(REPAYMENT_PLAN, book, RivalBook::installments);
        copy(RECEIVABLE_SHARE, book, RivalBook::shares);
        new JdbcTemplate(database).execute(STATISTICS);
    }

    private void copy(String table, LoanBook book, Function<BookedLoan, Stream<String>> rows)
            throws SQLException, IOException {
        try (var connection = database.getConnection();
                var copy =
                        new PGCopyOutputStream(connection.unwrap(PGConnection.class), "copy " + table + " from stdin");
                var writer = new BufferedWriter(new OutputStreamWriter(copy, StandardCharsets.UTF_8))) {
            for (var lines = book.loans().flatMap(rows).iterator(); lines.hasNext(); ) {
                writer.write(lines.next());
            }
        }
    }

    private static Stream<String> project(BookedLoan loan) {
        var terms = loan.project();
        return Stream.of(row(
                terms.projectNo(),
                terms.borrowerUserNo(),
                terms.borrowerConsumerId(),
                terms.amount().cents(),
                terms.startDate(),
                terms.periods(),
                terms.repaymentWay(),
                terms.borrowerAnnualRate(),
                terms.annualRate(),
                terms.investorFeeRate(),
                loan.tenders().size(),
                "now"));
    }

    private static Stream<String> installments(BookedLoan loan) {
        var terms = loan.project();
        return loan.periods().stream()
                .map(period -> period.due())
                .map(due -> row(
                        terms.projectNo(),
                        due.period(),
                        terms.borrowerUserNo(),
                        terms.borrowerConsumerId(),
                        due.dueDate(),
                        due.principal().cents(),
                        due.interest().cents(),
                        due.commission().cents(),
                        due.amount().cents(),
                        "PENDING",
                        0,
                        ShardKey.of(terms.projectNo())));
    }

    private static Stream<String> shares(BookedLoan loan) {
        return loan.periods().stream()
                .flatMap(period -> period.shares().stream()
                        .map(share -> row(
                                loan.project().projectNo(),
                                period.due().period(),
                                share.tenderNo(),
                                share.investorUserNo(),
                                period.due().dueDate(),
                                share.principal().cents(),
                                share.interest().cents(),
                                share.commission().cents())));
    }

    private static String row(Object... values) {
        return Stream.of(values).map(String::valueOf).collect(Collectors.joining("\t", "", "\n"));
    }
}
