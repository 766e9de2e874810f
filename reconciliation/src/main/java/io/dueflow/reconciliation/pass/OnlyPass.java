package io.dueflow.reconciliation.pass;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A date that no other node compares meanwhile: what the one has found the other would match or count, by another
 * statement. The lock is the connection's, so that it ends with a process that is killed.
 */
final class OnlyPass implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OnlyPass.class);

    /** The first key has no meaning but must never be used for anything else. */
    private static final String TAKE = "select pg_try_advisory_lock(7283563, ?)";

    private static final String GIVE_BACK = "select pg_advisory_unlock(7283563, ?)";

    private static final int SECONDS_TO_ANSWER = 10;

    private final Connection connection;
    private final LocalDate date;

    private OnlyPass(Connection connection, LocalDate date) {
        this.connection = connection;
        this.date = date;
    }

    /** @throws NotReconciled where there is one under way */
    static OnlyPass over(LocalDate date, DataSource dataSource) throws SQLException {
        var connection = dataSource.getConnection();
        try {
            var pass = new OnlyPass(connection, date);
            if (!pass.did(TAKE)) {
                throw new NotReconciled("There is another pass over " + date
                        + " under way; try again when it is over. Nothing was changed.");
            }
            return pass;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** @throws NotReconciled where the lock is gone with its connection, so that another pass may have begun */
    void requireHeld() {
        try {
            if (connection.isValid(SECONDS_TO_ANSWER)) {
                return;
            }
        } catch (SQLException e) {
            LOG.debug("whether the connection is still there cannot be told", e);
        }
        throw new NotReconciled("The connection was lost that kept other passes from " + date + "; compare it again.");
    }

    private boolean did(String lock) throws SQLException {
        try (var statement = connection.prepareStatement(lock)) {
            statement.setInt(1, (int) date.toEpochDay());
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Override
    public void close() {
        try (connection) {
            did(GIVE_BACK);
        } catch (SQLException e) {
            LOG.warn("the connection was lost that kept other passes from {}", date, e);
        }
    }
}
