package io.dueflow.reconciliation.pass;

import io.dueflow.messages.BackgroundThreads;
import io.dueflow.messages.bank.statement.StatementNotTaken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes in the background, one after the other, so that no two of this node compare the same day at once. */
public final class PassQueue implements AutoCloseable {

    public static final int MOST_WAITING = 20;

    private static final Logger LOG = LoggerFactory.getLogger(PassQueue.class);
    private static final int MOST_REMEMBERED = 400;

    private final ReconciliationPass pass;
    private final Clock clock;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<LocalDate, Pass> latest = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, Pass> eldest) {
            return size() > MOST_REMEMBERED && eldest.getValue().state().isOver();
        }
    };
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), new BackgroundThreads("reconciliation"));

    public PassQueue(ReconciliationPass pass, Clock clock) {
        this.pass = pass;
        this.clock = clock;
    }

    /**
     * @param file is deleted when the pass is over; null to have the bank asked
     * @return empty where too many wait
     */
    public synchronized Optional<Pass> submit(LocalDate date, Path file) {
        var submitted = new Pass(numbers.incrementAndGet(), date, PassState.WAITING, clock.instant(), null);
        try {
            worker.execute(() -> run(submitted, file));
        } catch (RejectedExecutionException e) {
            delete(file);
            return Optional.empty();
        }
        latest.put(date, submitted);
        return Optional.of(submitted);
    }

    /** The latest pass over the date. */
    public synchronized Optional<Pass> find(LocalDate date) {
        return Optional.ofNullable(latest.get(date));
    }

    private void run(Pass waiting, Path file) {
        note(waiting, PassState.RUNNING, null);
        try {
            pass.run(waiting.date(), file);
            note(waiting, PassState.DONE, null);
        } catch (NotReconciled | StatementNotTaken e) {
            LOG.warn("{} was not reconciled: {}", waiting.date(), e.getMessage());
            note(waiting, PassState.FAILED, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            note(waiting, PassState.FAILED, "It was interrupted; it can be repeated.");
        } catch (RuntimeException | Error e) {
            LOG.error("{} was not reconciled", waiting.date(), e);
            note(waiting, PassState.FAILED, "Something went wrong here; the log says what.");
        } finally {
            delete(file);
        }
    }

    private synchronized void note(Pass of, PassState state, String words) {
        latest.computeIfPresent(
                of.date(),
                (date, known) -> known.number() == of.number() ? of.now(state, clock.instant(), words) : known);
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("could not delete {}", file, e);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
