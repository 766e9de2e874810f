package io.dueflow.app.serve;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The PostgreSQL of a folder of ours, started so that its recovery does not end: it waits for more of another server's log,
 * and takes no connections meanwhile.
 */
final class RecoveringPostgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String CANNOT_CONNECT_NOW = "57P03";

    private final String port;
    private final Process server;

    /** @param folder of an embedded database that is stopped */
    RecoveringPostgres(Path folder) throws IOException {
        port = Files.readAllLines(folder.resolve("database.identity")).get(0);
        var data = folder.resolve("postgres");
        Files.createFile(data.resolve("standby.signal"));
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL does not run as root.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(program().toString(), "-D", data.toString(), "-p", port));
        command.addAll(List.of("-c", "hot_standby=off", "-c", "unix_socket_directories="));
        server = new ProcessBuilder(command).inheritIO().start();
    }

    private static Path program() throws IOException {
        var unpacked = Path.of(
                System.getProperty("java.io.tmpdir"),
                "dueflow-postgres-" + System.getProperty("user.name"),
                "unpacked");
        try (var versions = Files.list(unpacked)) {
            return versions.map(version -> version.resolve("bin").resolve("postgres"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Until it says to who knocks that it is not ready. */
    void awaitItsWord() {
        await().atMost(PATIENCE).until(() -> {
            try {
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "any")
                        .close();
                return false;
            } catch (SQLException e) {
                return CANNOT_CONNECT_NOW.equals(e.getSQLState());
            }
        });
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }
}
