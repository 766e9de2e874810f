package io.dueflow.eventstore.append;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Tells readers that events were committed on this node. */
final class Arrivals {

    private final Lock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private long count;

    void signal() {
        lock.lock();
        try {
            count++;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** To be asked before a look at the store, so that nothing can arrive unnoticed between that and the wait. */
    long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** Returns at once where something has arrived since the count was asked for. */
    void awaitMoreThan(long seen, long nanos) throws InterruptedException {
        lock.lock();
        try {
            var left = nanos;
            while (count == seen && left > 0) {
                left = arrived.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
