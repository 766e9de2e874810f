package io.dueflow.reconciliation.pass;

import io.dueflow.messages.bank.statement.StatementLine;
import io.dueflow.messages.bank.statement.StatementTotals;
import io.dueflow.messages.reconciliation.Difference;
import io.dueflow.reconciliation.match.BankDay;
import io.dueflow.reconciliation.match.Comparison;
import io.dueflow.reconciliation.match.Pair;
import io.dueflow.reconciliation.ours.BothSides;
import io.dueflow.reconciliation.record.BreakRow;
import io.dueflow.reconciliation.statement.StatementTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;

/**
 * Compares a statement with our events, on a connection of its own whose transaction is rolled back: what is needed of it
 * is in memory then, and bounded.
 */
final class DayComparison {

    private static final String LISTED = """
            select distinct request_no from pg_temp.statement_line where request_no = any(?)""";

    /** The bank may take minutes to prepare its statement, and nothing of ours waits for this transaction. */
    private static final String PATIENT = "set local idle_in_transaction_session_timeout = '15min'";

    private final DataSource dataSource;
    private final Serializer serializer;
    private final int mostBreaks;

    DayComparison(DataSource dataSource, Serializer serializer, int mostBreaks) {
        this.dataSource = dataSource;
        this.serializer = serializer;
        this.mostBreaks = mostBreaks;
    }

    /**
     * @param beside breaks of the days beside, about requests of which it counts whether this day's statement lists them
     * @throws NotReconciled where so much differs that the statement cannot be ours
     */
    Compared compare(BankDay day, Function<Consumer<StatementLine>, StatementTotals> statement, List<BreakRow> beside)
            throws SQLException, InterruptedException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var patience = connection.createStatement()) {
                patience.execute(PATIENT);
                var table = new StatementTable(connection);
                var totals = statement.apply(table::take);
                table.close();
                var comparison = new Comparison();
                var differences = new ArrayList<Difference>();
                new BothSides(dataSource, connection, serializer)
                        .forEach(day, pair -> differences.addAll(compared(pair, comparison, differences.size())));
                return new Compared(totals, comparison.totals(), differences, foundHere(connection, beside));
            } finally {
                connection.rollback();
            }
        }
    }

    private List<Difference> compared(Pair pair, Comparison comparison, int soFar) {
        var differences = comparison.compare(pair);
        if (soFar + differences.size() > mostBreaks) {
            throw new NotReconciled("More than " + mostBreaks + " differences: the statement is not ours, or not of "
                    + pair.day().date() + ". Nothing was changed.");
        }
        return differences;
    }

    private static List<BreakRow> foundHere(Connection connection, List<BreakRow> beside) throws SQLException {
        if (beside.isEmpty()) {
            return List.of();
        }
        var requestNos =
                beside.stream().map(row -> row.difference().requestNo()).toArray();
        Set<String> listed = new HashSet<>();
        try (var statement = connection.prepareStatement(LISTED)) {
            statement.setArray(1, connection.createArrayOf("text", requestNos));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    listed.add(rows.getString(1));
                }
            }
        }
        return beside.stream()
                .filter(row -> listed.contains(row.difference().requestNo()))
                .toList();
    }
}
