package io.dueflow.benchmarks.rival;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** Threads fed from a queue. Whoever hands work in waits while the queue is full. */
public final class Workers implements AutoCloseable {

    private final int bound;
    private final Semaphore places;
    private final ExecutorService threads;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    /** @param waiting how much work may wait for a thread */
    public Workers(int threads, int waiting) {
        this.bound = threads + waiting;
        this.places = new Semaphore(bound);
        this.threads = Executors.newFixedThreadPool(threads);
    }

    public void submit(Callable<?> work) throws InterruptedException {
        places.acquire();
        threads.execute(() -> run(work));
    }

    private void run(Callable<?> work) {
        try {
            work.call();
        } catch (Exception e) {
            failure.compareAndSet(null, e);
        } finally {
            places.release();
        }
    }

    /** Returns when all that was handed in has ended; throws the first failure since the last time. */
    public void awaitAll() throws Exception {
        places.acquire(bound);
        places.release(bound);
        var first = failure.getAndSet(null);
        if (first != null) {
            throw first;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
