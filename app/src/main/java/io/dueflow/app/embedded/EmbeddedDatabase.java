package io.dueflow.app.embedded;

import io.dueflow.messages.RepeatedTask;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL of our own in a directory that outlives the process. A server left behind by a killed process is stopped
 * before ours starts; a server that dies is started again.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(60);

    /** Short, for one that is killed while it starts is waited for in vain; one that takes longer is found alive later. */
    private static final Duration RESTART = Duration.ofSeconds(15);

    private static final String LOCK_OF_A_START = "epg-lock";
    private static final Duration WATCH = Duration.ofSeconds(1);

    private final Path directory;
    private final DirectoryOwner owner;
    private final RepeatedTask watchdog = new RepeatedTask("postgres-watchdog", WATCH, this::restartIfDead);
    private DatabaseIdentity identity;
    private EmbeddedPostgres server;

    private EmbeddedDatabase(Path directory) throws IOException {
        this.directory = directory;
        this.owner = DirectoryOwner.claim(directory);
    }

    /**
     * Starts the server at the address that it had before, unless another program has taken that meanwhile. Throws
     * {@link IllegalStateException} when another process holds the directory.
     */
    public static EmbeddedDatabase start(Path directory) {
        return start(directory, LEAST_PATIENCE);
    }

    /** @param patience with a server that recovers from a crash; a minute it has in any case */
    public static EmbeddedDatabase start(Path directory, Duration patience) {
        try {
            Files.createDirectories(directory);
            var database = new EmbeddedDatabase(directory.toAbsolutePath());
            database.openOrLetGo(patience.compareTo(LEAST_PATIENCE) > 0 ? patience : LEAST_PATIENCE);
            database.watchdog.start();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started in " + directory, e);
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?reWriteBatchedInserts=true".formatted(identity.port());
    }

    public String username() {
        return "postgres";
    }

    public String password() {
        return identity.password();
    }

    /** The process id of the running server; for tests that kill it. */
    public long pid() {
        try {
            return leftover()
                    .pid()
                    .orElseThrow(() -> new IllegalStateException("PostgreSQL is not running in " + directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void openOrLetGo(Duration patience) throws IOException {
        try {
            leftover().stop();
            identity = DatabaseIdentity.in(directory);
            open(patience);
        } catch (IOException | RuntimeException e) {
            owner.release();
            throw e;
        }
    }

    private synchronized void open(Duration patience) throws IOException {
        leftover().stop();
        // A start that was broken off keeps this file locked for as long as we live; the directory has an owner's lock.
        Files.deleteIfExists(data().resolve(LOCK_OF_A_START));
        var initial = identity.passwordFile(directory);
        server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(UnpackedPrograms.folder().toFile())
                // Options of initdb like any other, for a server that would trust everybody until it has a password.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", initial.toString())
                .setDataDirectory(data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(identity.port())
                .setConnectConfig("password", identity.password())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", SharedBuffers.ofThisMachine().setting())
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("checkpoint_timeout", "15min")
                .setServerConfig("jit", "off")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setPGStartupWait(patience)
                .start();
        Files.delete(initial);
        identity.requirePassword(server.getPostgresDatabase(), data());
    }

    private synchronized void restartIfDead() {
        try {
            if (leftover().pid().isPresent()) {
                return;
            }
        } catch (IOException e) {
            LOG.warn("Whether PostgreSQL runs cannot be told, which is no reason to stop it", e);
            return;
        }
        LOG.warn("PostgreSQL has died; starting it again");
        try {
            server.close();
            open(RESTART);
            LOG.info("PostgreSQL is back");
        } catch (IOException | RuntimeException e) {
            LOG.warn("PostgreSQL did not start yet, trying again in {} s", WATCH.toSeconds(), e);
        }
    }

    private LeftoverServer leftover() {
        return new LeftoverServer(data());
    }

    private Path data() {
        return directory.resolve("postgres");
    }

    @Override
    public void close() {
        watchdog.stop();
        try {
            synchronized (this) {
                server.close();
                leftover().stop();
            }
            owner.release();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL in " + directory + " did not stop", e);
        }
    }
}
