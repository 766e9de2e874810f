package io.dueflow.bank.simulator.wire;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Lets a latency pass, and up to a millisecond more: all that falls due within the same millisecond is woken up for
 * together. Waking a thread for each answer would cost more than the answer.
 */
final class Timer {

    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(1);

    private final ScheduledExecutorService thread;

    Timer(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    /** Runs the task when the latency has passed since a {@link System#nanoTime()}, at once where there is none. */
    void after(Duration latency, long since, Runnable task) {
        if (latency.isZero()) {
            task.run();
            return;
        }
        long due = Math.floorDiv(since + latency.toNanos(), TICK) * TICK + TICK;
        try {
            thread.schedule(task, due - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // The bank is closing, and with it the connection; to the platform that looks like a lost answer.
        }
    }
}
