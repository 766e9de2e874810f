package io.dueflow.bank.gateway.call;

import io.dueflow.messages.LoggedAbout;
import io.dueflow.messages.bank.RoomForRepayments;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets so many calls be under way at once; a request is in the line from its submission until its answer is recorded, and
 * not a second time meanwhile. Whoever is about to begin something asks for room before; the line turns away what would
 * outgrow a bound all the same.
 *
 * <p>What goes on with something, as a settlement does with its freeze, goes first and is always taken: it has the place
 * of the request before, and its waiting would keep the line from emptying.
 */
public final class CallLine implements RoomForRepayments, AutoCloseable {

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

    /** Those who found room at the same moment may fill the line so many times over. */
    public static final int MOST_FILLINGS = 4;

    private final int maxCalls;
    private final int places;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<String> present = new HashSet<>();
    private final Queue<Waiting> goingOn = new ArrayDeque<>();
    private final Queue<Waiting> beginning = new ArrayDeque<>();
    private final Executor senders;
    private int underWay;
    private boolean open;

    /**
     * @param maxWaiting how many requests may be in the line beside those that are under way
     * @param senders begin the calls
     */
    public CallLine(int maxCalls, int maxWaiting, Executor senders) {
        this.maxCalls = maxCalls;
        this.senders = senders;
        this.places = maxCalls + maxWaiting;
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
            if (!open || turn == Turn.BEGINS && present.size() >= MOST_FILLINGS * places) {
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

    @Override
    public int await(int wanted, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var nanos = patience.toNanos();
            while (places - present.size() < wanted && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return open ? Math.max(0, Math.min(wanted, places - present.size())) : 0;
        } finally {
            lock.unlock();
        }
    }

    /** How many requests wait in line for a call. */
    public int waiting() {
        lock.lock();
        try {
            return beginning.size() + goingOn.size();
        } finally {
            lock.unlock();
        }
    }

    /** How many calls the bank is busy with. */
    public int underWay() {
        lock.lock();
        try {
            return underWay;
        } finally {
            lock.unlock();
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
        begun(next, answered).whenComplete((result, failure) -> {
            answered.run();
            leave(next.requestNo(), failure);
        });
    }

    private static CompletableFuture<?> begun(Waiting next, Runnable answered) {
        try (var about = LoggedAbout.request(next.requestNo())) {
            return next.call().begin(answered);
        } catch (RuntimeException | Error e) {
            // Whatever it is, it must not keep the place for ever.
            return CompletableFuture.failedFuture(e);
        }
    }

    private void answered() {
        lock.lock();
        try {
            underWay--;
            callNext();
        } finally {
            lock.unlock();
        }
    }

    private void leave(String requestNo, Throwable failure) {
        lock.lock();
        present.remove(requestNo);
        changed.signalAll();
        lock.unlock();
        if (failure != null) {
            try (var about = LoggedAbout.request(requestNo)) {
                LOG.warn("request {} stays outstanding", requestNo, failure);
            }
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
    }

    /** The answer and the end of a call both free its place at the bank; only the first may. */
    private static final class Once implements Runnable {
        private final AtomicReference<Runnable> task;

        Once(Runnable task) {
            this.task = new AtomicReference<>(task);
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
