package io.dueflow.app.processing;

import java.time.Duration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** How far a reader of the event stream has come, on a node that runs all its segments. */
@Component
public class ReaderProgress {

    private static final Duration POLL = Duration.ofMillis(50);

    private final EventProcessingConfiguration processing;
    private final EventStore events;

    ReaderProgress(EventProcessingConfiguration processing, EventStore events) {
        this.processing = processing;
        this.events = events;
    }

    /** Waits until the reader has handled every event there is now; throws when the patience is used up. */
    public void awaitCaughtUp(String reader, Duration patience) throws InterruptedException {
        var end = position(events.createHeadToken());
        var giveUp = System.nanoTime() + patience.toNanos();
        while (!hasPassed(reader, end)) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException(
                        "%s has not read all events after %d seconds".formatted(reader, patience.toSeconds()));
            }
            Thread.sleep(POLL.toMillis());
        }
    }

    private boolean hasPassed(String reader, long end) {
        var segments = processing
                .eventProcessor(reader, StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalArgumentException("there is no reader " + reader))
                .processingStatus()
                .values();
        var running = segments.stream().map(EventTrackerStatus::getSegment).toList();
        var allSegmentsRunHere =
                !running.isEmpty() && running.size() == running.get(0).getMask() + 1;
        return allSegmentsRunHere
                && segments.stream()
                        .allMatch(status -> !status.isErrorState() && position(status.getTrackingToken()) >= end);
    }

    private static long position(TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
