package io.dueflow.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLState;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows that are added to a table: inserted, or, where they are many, copied, which costs a fraction. */
public final class AddedRows<R> {

    /** With fewer, the turns to the database that a copy takes beside cost more than it saves. */
    private static final int MANY = 100;

    private final JdbcTemplate jdbc;
    private final Columns<R> columns;
    private final String insert;
    private final String copy;

    private AddedRows(JdbcTemplate jdbc, String table, String names, Columns<R> columns, String conflict) {
        this.jdbc = jdbc;
        this.columns = columns;
        this.insert = "insert into %s (%s) select %s from unnest(%s) new (%s)%s"
                .formatted(table, names, columns.selected(names), columns.placeholders(), names, conflict);
        this.copy = "copy %s (%s) from stdin".formatted(table, names);
    }

    /** @param names of the table's columns, separated by a comma and a blank, one for each of the others */
    public static <R> AddedRows<R> passingOverThoseThere(
            JdbcTemplate jdbc, String table, String names, Columns<R> columns) {
        return new AddedRows<>(jdbc, table, names, columns, " on conflict do nothing");
    }

    /** Of rows that certainly are not there. */
    public static <R> AddedRows<R> thatAreNew(JdbcTemplate jdbc, String table, String names, Columns<R> columns) {
        return new AddedRows<>(jdbc, table, names, columns, "");
    }

    public void add(List<R> rows) {
        if (!rows.isEmpty() && !copied(rows)) {
            jdbc.update(insert, columns.of(rows));
        }
    }

    /** The statement that takes the rows as arrays. */
    public String statement() {
        return insert;
    }

    /** Copies them if they are many and none is there; else returns false and has done nothing. */
    public boolean copied(List<R> rows) {
        return rows.size() >= MANY
                && Boolean.TRUE.equals(
                        jdbc.execute((ConnectionCallback<Boolean>) connection -> copy(connection, rows)));
    }

    private boolean copy(Connection connection, List<R> rows) throws SQLException {
        var before = connection.setSavepoint();
        try {
            var copying = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
            try {
                columns.copy(rows, new CopiedLines(copying));
                copying.endCopy();
            } finally {
                if (copying.isActive()) {
                    copying.cancelCopy();
                }
            }
        } catch (SQLException e) {
            connection.rollback(before);
            if (PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
        connection.releaseSavepoint(before);
        return true;
    }
}
