package io.dueflow.app.books;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads events one after the other, from a place in the store to where it ends now. */
@Component
public class EventsInOrder {

    private static final int PATIENCE_SECONDS = 5;

    private final EventStore events;

    EventsInOrder(EventStore events) {
        this.events = events;
    }

    public TrackingToken beginning() {
        return events.createTailToken();
    }

    /** Before all that was recorded at the moment or later. */
    public TrackingToken before(Instant moment) {
        return events.createTokenAt(moment);
    }

    /** @param types of which the reader is told; no other event is decoded */
    public void forEach(TrackingToken from, Set<Class<?>> types, Consumer<TrackedEventMessage<?>> reader) {
        var end = position(events.createHeadToken());
        try (var stream = events.openStream(from)) {
            for (var at = position(from); at < end; ) {
                if (!stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException(
                            "the event store ends at " + at + " but said that it ends at " + end);
                }
                var event = stream.nextAvailable();
                if (types.contains(event.getPayloadType())) {
                    reader.accept(event);
                }
                at = position(event.trackingToken());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the events", e);
        }
    }

    /** Among all events; -1 before the first. */
    public static long position(TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
