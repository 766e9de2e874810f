package io.dueflow.query.answering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process of PostgreSQL behind a connection. Where it runs on this machine, as ours does, it takes processors from those
 * that answer; elsewhere it is none of our business.
 *
 * @param pid in the server's own counting, which elsewhere or in a container is not that of this machine
 * @param clientPort our end of the connection; 0 where it has none
 */
record ServerProcess(int pid, int clientPort) {

    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);

    /** As nice as {@code ./dueflow} has Linux make threads of Java's lowest priority. */
    static final int NICENESS = 10;

    private static final long PATIENCE_SECONDS = 2;

    static ServerProcess behind(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid(), coalesce(inet_client_port(), 0)")) {
            row.next();
            return new ServerProcess(row.getInt(1), row.getInt(2));
        }
    }

    /** Has the system prefer others to it. Where that cannot be done, all is as right and some answers are slower. */
    void giveWay() {
        try {
            if (isHere()) {
                lower();
            }
        } catch (IOException e) {
            LOG.debug("PostgreSQL's process {} does not give way", pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** PostgreSQL has its processes tell whom they serve: {@code postgres: user database 127.0.0.1(40123) idle}. */
    private boolean isHere() throws IOException {
        var title = Path.of("/proc", Integer.toString(pid), "cmdline");
        return Files.isReadable(title) && Files.readString(title).matches("(?s)postgres: .*\\(" + clientPort + "\\).*");
    }

    private void lower() throws IOException, InterruptedException {
        var renice = new ProcessBuilder("renice", "-n", Integer.toString(NICENESS), "-p", Integer.toString(pid))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!renice.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            renice.destroyForcibly();
        } else if (renice.exitValue() != 0) {
            LOG.debug("PostgreSQL's process {} does not give way: it is another user's", pid);
        }
    }
}
