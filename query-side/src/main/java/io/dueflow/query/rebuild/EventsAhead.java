package io.dueflow.query.rebuild;

import io.dueflow.messages.BackgroundThreads;
import io.dueflow.query.rebuild.StoredEvents.Batch;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Reads and decodes events in a thread of its own, two batches ahead of whoever takes them. */
public final class EventsAhead implements AutoCloseable {

    private static final int AHEAD = 2;

    private record Read(Batch batch, long nanos, RuntimeException failure) {}

    private final BlockingQueue<Read> read = new ArrayBlockingQueue<>(AHEAD);
    private final StoredEvents events;
    private final Predicate<TrackedEventMessage<?>> wanted;
    private final long upTo;
    private final Thread reader;
    private long nanosOfLast;

    /** @param wanted which events are worth decoding */
    public EventsAhead(StoredEvents events, Predicate<TrackedEventMessage<?>> wanted, long after, long upTo) {
        this.events = events;
        this.wanted = wanted;
        this.upTo = upTo;
        this.reader = new BackgroundThreads("rebuild-reader").newThread(() -> readAll(after));
        reader.start();
    }

    private void readAll(long after) {
        var place = after;
        try {
            Batch batch;
            do {
                var begin = System.nanoTime();
                batch = next(place);
                place = batch.place();
                read.put(new Read(batch, System.nanoTime() - begin, null));
            } while (!batch.isEmpty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            end(e);
        } catch (Error e) {
            end(new IllegalStateException("reading the events broke off: " + e, e));
        }
    }

    private void end(RuntimeException failure) {
        read.clear();
        read.offer(new Read(null, 0, failure));
    }

    private Batch next(long place) {
        var batch = events.read(place, upTo);
        StoredEvents.decode(batch.events().stream().filter(wanted));
        return batch;
    }

    /** The next batch, an empty one at the end; throws what reading threw. */
    public Batch take() throws InterruptedException {
        var next = read.take();
        if (next.failure() != null) {
            throw next.failure();
        }
        nanosOfLast = next.nanos();
        return next.batch();
    }

    /** How long reading and decoding has taken of the batch that was taken last. */
    long nanosOfLast() {
        return nanosOfLast;
    }

    @Override
    public void close() throws InterruptedException {
        reader.interrupt();
        read.clear();
        reader.join(TimeUnit.SECONDS.toMillis(10));
    }
}
