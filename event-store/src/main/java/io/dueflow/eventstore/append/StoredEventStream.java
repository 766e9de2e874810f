package io.dueflow.eventstore.append;

import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * The events as one reader sees them, read from the store a batch at a time and never held longer than that. Used by one
 * thread.
 */
final class StoredEventStream implements TrackingEventStream {

    private final EventStorageEngine engine;
    private final Arrivals arrivals;
    private final Duration longestSleep;
    private TrackingToken last;
    private Stream<? extends TrackedEventMessage<?>> batch;
    private Iterator<? extends TrackedEventMessage<?>> rest;
    private TrackedEventMessage<?> next;

    /**
     * @param longestSleep how long it may take until events of another node are seen; those of this one are signalled
     * @param last after which the stream begins, or null for all of it
     */
    StoredEventStream(EventStorageEngine engine, Arrivals arrivals, Duration longestSleep, TrackingToken last) {
        this.engine = engine;
        this.arrivals = arrivals;
        this.longestSleep = longestSleep;
        this.last = last;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (next == null) {
            next = read();
        }
        return Optional.ofNullable(next);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        var deadline = System.nanoTime() + unit.toNanos(timeout);
        while (next == null) {
            var seen = arrivals.count();
            next = read();
            if (next == null) {
                var left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                arrivals.awaitMoreThan(seen, Math.min(left, longestSleep.toNanos()));
            }
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS)) {
            Thread.onSpinWait();
        }
        var event = next;
        next = null;
        return event;
    }

    private TrackedEventMessage<?> read() {
        if (rest == null) {
            batch = engine.readEvents(last, false);
            rest = batch.iterator();
        }
        if (rest.hasNext()) {
            TrackedEventMessage<?> event = rest.next();
            last = event.trackingToken();
            return event;
        }
        close();
        return null;
    }

    @Override
    public void close() {
        if (batch != null) {
            batch.close();
            batch = null;
            rest = null;
        }
    }
}
