package io.dueflow.messages;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does a task again and again in a thread of its own, until it is stopped. A turn that fails, of an error too, is told of
 * in the log and keeps no later one from coming; a scheduler of Java's would be silent from then on.
 */
public final class RepeatedTask {

    /** What is done in each turn. */
    public interface Turn {
        void run() throws InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedTask.class);

    private final String name;
    private final Duration interval;
    private final Turn turn;
    private volatile ScheduledExecutorService thread;

    /**
     * @param name of the thread
     * @param interval before the first turn, and between the end of one and the begin of the next
     */
    public RepeatedTask(String name, Duration interval, Turn turn) {
        this.name = name;
        this.interval = interval;
        this.turn = turn;
    }

    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(new BackgroundThreads(name));
        thread.scheduleWithFixedDelay(this::runOnce, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void runOnce() {
        try {
            turn.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOG.warn("{} broke off, its next turn comes in {}", name, interval, e);
        }
    }

    /** Interrupts the turn that is under way. Changes nothing where the task is not running. */
    public void stop() {
        stop(Duration.ZERO);
    }

    /** Lets the turn that is under way end by itself within the grace; tells whether it did. */
    public synchronized boolean stop(Duration grace) {
        var stopped = thread;
        if (stopped == null) {
            return true;
        }
        thread = null;
        stopped.shutdown();
        try {
            return stopped.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            stopped.shutdownNow();
        }
    }

    /** A long turn asks this to end early; it is false from the moment when the task is to stop. */
    public boolean isRunning() {
        return thread != null;
    }
}
