package io.dueflow.app.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server that runs in a data directory although nobody owns the directory any more. */
record LeftoverServer(Path data) {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /**
     * The server's process id, if it is alive; throws where that cannot be told. A stale file may name a process that is no
     * PostgreSQL at all.
     */
    Optional<Long> pid() throws IOException {
        return process().map(ProcessHandle::pid);
    }

    /** Stops it in an orderly way, and by force when it does not listen. */
    void stop() throws IOException {
        var process = process();
        if (process.isEmpty()) {
            Files.deleteIfExists(pidFile());
            return;
        }
        LOG.info(
                "Stopping the PostgreSQL (pid {}) that a killed process left behind",
                process.get().pid());
        process.get().destroy();
        if (!ended(process.get())) {
            process.get().destroyForcibly();
            ended(process.get());
        }
    }

    private Optional<ProcessHandle> process() throws IOException {
        try {
            var pid = Long.parseLong(Files.readAllLines(pidFile(), StandardCharsets.ISO_8859_1)
                    .get(0)
                    .trim());
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process ->
                            process.info().command().orElse("postgres").contains("postgres"))
                    .filter(this::worksHere);
        } catch (NoSuchFileException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /**
     * After a crash of the machine the number may be that of another data directory's PostgreSQL by now, which is not ours
     * to stop. A server works in its data directory; where the system does not tell in which, it is taken for ours, since
     * two servers in one directory would destroy it.
     */
    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc", String.valueOf(process.pid()), "cwd"), data);
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for PostgreSQL to end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }
}
