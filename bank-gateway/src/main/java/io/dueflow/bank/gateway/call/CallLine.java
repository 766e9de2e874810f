package io.dueflow.bank.gateway.call;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets so many calls be under way at once and so many requests be in the line, from the call that is asked for to the
 * answer that is recorded. Whoever comes when the line is full waits a bounded time and is then turned away; a request
 * that is in the line already is not taken a second time.
 *
 * <p>What goes on with a request that the line has served before, as a settlement does with its freeze, goes first and
 * waits for no place: it takes that of the request before, and its waiting would keep the line from emptying.
 */
public final class CallLine implements AutoCloseable {

    /** What became of a call that wanted into the line. */
    public enum Admission {
        TAKEN,
        ALREADY_THERE,
        TURNED_AWAY
    }

    /** Whether a call begins something or goes on with it. */
    public enum Turn {
        BEGINS,
        GOES_ON
    }

    private record Waiting(String requestNo, Call call) {}

    private static final Logger LOG = LoggerFactory.getLogger(CallLine.class);
    private static final int SENDERS = 4;

    private final int maxCalls;
    private final int places;
    private final Duration longestWait;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<String> present = new HashSet<>();
    private final Queue<Waiting> goingOn = new ArrayDeque<>();
    private final Queue<Waiting> beginning = new ArrayDeque<>();
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS, new NamedThreads("bank-sender"));
    private int underWay;
    private boolean open;

    /** @param maxWaiting how many requests may be in the line beside those that are under way */
    public CallLine(int maxCalls, int maxWaiting, Duration longestWait) {
        this.maxCalls = maxCalls;
        this.places = maxCalls + maxWaiting;
        this.longestWait = longestWait;
    }

    public void open() {
        lock.lock();
        open = true;
        lock.unlock();
    }

    /** A request whose call is turned away stays outstanding and is asked about later. */
    public Admission submit(String requestNo, Turn turn, Call call) {
        lock.lock();
        try {
            if (turn == Turn.BEGINS && !findsPlace()) {
                return Admission.TURNED_AWAY;
            }
            if (!open) {
                return Admission.TURNED_AWAY;
            }
            if (!present.add(requestNo)) {
                return Admission.ALREADY_THERE;
            }
            (turn == Turn.BEGINS ? beginning : goingOn).add(new Waiting(requestNo, call));
            callNext();
            return Admission.TAKEN;
        } finally {
            lock.unlock();
        }
    }

    private boolean findsPlace() {
        try {
            var nanos = longestWait.toNanos();
            while (open && present.size() >= places && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return present.size() < places;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void callNext() {
        while (underWay < maxCalls && !(goingOn.isEmpty() && beginning.isEmpty())) {
            var next = goingOn.isEmpty() ? beginning.poll() : goingOn.poll();
            underWay++;
            senders.execute(() -> begin(next));
        }
    }

    private void begin(Waiting next) {
        var answered = new Once(this::answered);
        begun(next.call(), answered).whenComplete((result, failure) -> {
            answered.run();
            leave(next.requestNo(), failure);
        });
    }

    private static CompletableFuture<?> begun(Call call, Runnable answered) {
        try {
            return call.begin(answered);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void answered() {
        lock.lock();
        underWay--;
        callNext();
        lock.unlock();
    }

    private void leave(String requestNo, Throwable failure) {
        lock.lock();
        present.remove(requestNo);
        changed.signalAll();
        lock.unlock();
        if (failure != null) {
            LOG.warn("request {} stays outstanding", requestNo, failure);
        }
    }

    /** Takes no more, drops what waits, and waits so long at most for what is under way to be recorded. */
    public void drain(Duration grace) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            open = false;
            goingOn.forEach(waiting -> present.remove(waiting.requestNo()));
            beginning.forEach(waiting -> present.remove(waiting.requestNo()));
            goingOn.clear();
            beginning.clear();
            changed.signalAll();
            var nanos = grace.toNanos();
            while (!present.isEmpty() && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            if (!present.isEmpty()) {
                LOG.warn("calls to the bank are still under way; they are asked about after the next start");
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        open = false;
        lock.unlock();
        senders.shutdown();
    }

    /** The answer and the end of a call both free its place at the bank; only the first may. */
    private static final class Once implements Runnable {
        private final java.util.concurrent.atomic.AtomicReference<Runnable> task;

        Once(Runnable task) {
            this.task = new java.util.concurrent.atomic.AtomicReference<>(task);
        }

        @Override
        public void run() {
            var mine = task.getAndSet(null);
            if (mine != null) {
                mine.run();
            }
        }
    }
}
