package io.dueflow.eventstore.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL, one for the JVM of a test, and a fresh database in it for whoever asks. */
public final class TestDatabase {

    private static final Duration STARTUP = Duration.ofMinutes(2);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /** The JDBC address of a new, empty database. */
    public static String emptyDatabase() {
        var name = "test_" + COUNT.incrementAndGet();
        try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("could not create " + name, e);
        }
        return Server.INSTANCE.getJdbcUrl("postgres", name);
    }

    /** A new database with the migrations that are on the class path. */
    public static DataSource migratedDatabase() {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(emptyDatabase());
        Flyway.configure().dataSource(dataSource).load().migrate();
        return dataSource;
    }

    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setPGStartupWait(STARTUP)
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("embedded PostgreSQL did not start", e);
            }
        }
    }
}
