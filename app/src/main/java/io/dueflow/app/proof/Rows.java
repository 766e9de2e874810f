package io.dueflow.app.proof;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Rows on their way into a temporary table, so many at once. */
final class Rows<T> {

    private static final int AT_ONCE = 5_000;

    /** A column of the table: its type in the database and where its value comes from. */
    record Column<T>(String type, Function<T, Object> value) {}

    private final Connection connection;
    private final String insert;
    private final List<Column<T>> columns;
    private final List<T> waiting = new ArrayList<>(AT_ONCE);

    /** @param insert takes one array for each column */
    Rows(Connection connection, String insert, List<Column<T>> columns) {
        this.connection = connection;
        this.insert = insert;
        this.columns = columns;
    }

    /** It is in the table at the latest after {@link #flush}. */
    void add(T row) {
        waiting.add(row);
        if (waiting.size() == AT_ONCE) {
            flush();
        }
    }

    void flush() {
        try (var statement = connection.prepareStatement(insert)) {
            var at = 0;
            for (var column : columns) {
                statement.setArray(++at, array(column));
            }
            statement.executeUpdate();
            waiting.clear();
        } catch (SQLException e) {
            throw new IllegalStateException("could not note what a witness says", e);
        }
    }

    void forget() {
        waiting.clear();
    }

    private Array array(Column<T> column) throws SQLException {
        return connection.createArrayOf(
                column.type(), waiting.stream().map(column.value()).toArray());
    }
}
