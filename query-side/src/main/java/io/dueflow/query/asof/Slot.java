package io.dueflow.query.asof;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A schema for answers about the past, and a connection that looks there first. It does so from its beginning to its end:
 * when a connection is told to look elsewhere, the driver forgets all that it has prepared on it.
 */
final class Slot implements AutoCloseable {

    private static final Duration UNUSED = Duration.ofMinutes(1);

    private final String schema;
    private final HikariDataSource connections;

    private Slot(String schema, HikariDataSource connections) {
        this.schema = schema;
        this.connections = connections;
    }

    /** Nothing is connected yet. The connection will be like those of the pool that all others use. */
    static Slot of(DataSource shared, int number) {
        var schema = "as_of_" + number;
        var one = new HikariDataSource();
        try {
            shared.unwrap(HikariConfig.class).copyStateTo(one);
        } catch (SQLException e) {
            throw new IllegalStateException("questions about the past need a pool of Hikari's", e);
        }
        one.setPoolName(schema);
        one.setMaximumPoolSize(1);
        one.setMinimumIdle(0);
        one.setIdleTimeout(UNUSED.toMillis());
        one.setInitializationFailTimeout(-1);
        one.setConnectionInitSql(
                Stream.of(one.getConnectionInitSql(), "set search_path to %s, public".formatted(schema))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("; ")));
        return new Slot(schema, one);
    }

    String schema() {
        return schema;
    }

    /** To be closed by whoever has the slot. One that broke is replaced, and one that nobody needs is closed. */
    Connection connection() throws SQLException {
        return connections.getConnection();
    }

    /** Has the next connection be a new one, on which nothing is prepared for tables that are no more. */
    void reconnect() {
        if (connections.getHikariPoolMXBean() != null) {
            connections.getHikariPoolMXBean().softEvictConnections();
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
