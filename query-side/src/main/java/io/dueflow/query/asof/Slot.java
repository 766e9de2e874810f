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
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A schema for answers about the past, and a connection that looks there first. It does so from its beginning to its end:
 * when a connection is told to look elsewhere, the driver forgets all that it has prepared on it.
 */
final class Slot implements AutoCloseable {

    private static final Duration UNUSED = Duration.ofMinutes(1);

    /** Nothing is ever committed here whose loss anybody would notice. */
    private static final String LIKE_THIS = "set search_path to %s, public; set synchronous_commit = off";

    private static final String FILLED = """
            select string_agg(oid::regclass::text, ', ') from pg_class
            where relnamespace = to_regnamespace(?) and relkind = 'r' and pg_relation_size(oid) > 0""";

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
        one.setConnectionInitSql(Stream.of(one.getConnectionInitSql(), LIKE_THIS.formatted(schema))
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

    /** Has the space of rows that were rolled back used again. To be called by whoever has the slot. */
    void sweep() {
        var jdbc = new JdbcTemplate(connections);
        var filled = jdbc.queryForObject(FILLED, String.class, schema);
        if (filled != null) {
            jdbc.execute("vacuum (index_cleanup on) " + filled);
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
