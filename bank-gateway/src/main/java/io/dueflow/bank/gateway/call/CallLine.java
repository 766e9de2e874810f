package io.dueflow.bank.gateway.call;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets so many calls be under way at once and so many wait; whoever comes when the line is full waits a bounded time
 * and is then turned away. A request that is in the line already is not taken a second time.
 */
public final class CallLine implements AutoCloseable {

    /** What became of a call that wanted into the line. */
    public enum Admission {
        TAKEN,
        ALREADY_THERE,
        TURNED_AWAY
    }

    private static final Logger LOG = LoggerFactory.getLogger(CallLine.class);
    private static final int SENDERS = 4;

    private final int maxCalls;
    private final Duration longestWait;
    private final Semaphore waiting;
    private final Semaphore underWay;
    private final Set<String> present = ConcurrentHashMap.newKeySet();
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS, new NamedThreads("bank-sender"));
    private volatile boolean open;

    public CallLine(int maxCalls, int maxWaiting, Duration longestWait) {
        this.maxCalls = maxCalls;
        this.longestWait = longestWait;
        this.waiting = new Semaphore(maxWaiting, true);
        this.underWay = new Semaphore(maxCalls);
    }

    public void open() {
        open = true;
    }

    /** A request whose call is turned away stays outstanding and is asked about later. */
    public Admission submit(String requestNo, Supplier<CompletableFuture<?>> call) {
        if (!open) {
            return Admission.TURNED_AWAY;
        }
        if (!present.add(requestNo)) {
            return Admission.ALREADY_THERE;
        }
        if (!hasPlace()) {
            present.remove(requestNo);
            return Admission.TURNED_AWAY;
        }
        senders.execute(() -> begin(requestNo, call));
        return Admission.TAKEN;
    }

    private boolean hasPlace() {
        try {
            return waiting.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void begin(String requestNo, Supplier<CompletableFuture<?>> call) {
        underWay.acquireUninterruptibly();
        waiting.release();
        if (open) {
            started(call).whenComplete((result, failure) -> end(requestNo, failure));
        } else {
            end(requestNo, null);
        }
    }

    private static CompletableFuture<?> started(Supplier<CompletableFuture<?>> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void end(String requestNo, Throwable failure) {
        present.remove(requestNo);
        underWay.release();
        if (failure != null) {
            LOG.warn("request {} stays outstanding", requestNo, failure);
        }
    }

    /** Takes no more, drops what waits, and waits so long at most for what is under way to end. */
    public void drain(Duration grace) throws InterruptedException {
        open = false;
        if (underWay.tryAcquire(maxCalls, grace.toMillis(), TimeUnit.MILLISECONDS)) {
            underWay.release(maxCalls);
        } else {
            LOG.warn("calls to the bank are still under way; they are asked about after the next start");
        }
    }

    @Override
    public void close() {
        open = false;
        senders.shutdown();
    }
}
