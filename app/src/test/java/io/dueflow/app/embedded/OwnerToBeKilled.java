package io.dueflow.app.embedded;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.slf4j.LoggerFactory;

/** A process that owns a database, writes one row and waits to be killed. */
final class OwnerToBeKilled {

    static final String WRITTEN = "the row is written";

    private OwnerToBeKilled() {}

    public static void main(String[] arguments) throws Exception {
        var database = EmbeddedDatabase.start(Path.of(arguments[0]));
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("create table kept (word text)");
            statement.execute("insert into kept values ('written before the kill')");
        }
        LoggerFactory.getLogger(OwnerToBeKilled.class).info(WRITTEN);
        Thread.currentThread().join();
    }

    static Process start(Path directory, Path log) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OwnerToBeKilled.class.getName(),
                directory.toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
